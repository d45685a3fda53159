package dev.recado.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ClientOptionsTest {
    private final ClientOptions options = ClientOptions.of("localhost", 7000);

    @Test
    void shouldSayTheFieldAndTheRuleWhenAValueIsOutOfRange() {
        assertThatThrownBy(() -> ClientOptions.of("localhost", 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("port: 0 (expected: 1 to 65535)");
        assertThatThrownBy(() -> options.withBackoff(Duration.ofSeconds(2), Duration.ofSeconds(1)))
                .hasMessage("backoffMax: PT1S (expected: >= backoffMin)");
        assertThatThrownBy(() -> options.withBounds(0, 1, 1)).hasMessage("sendsMax: 0 (expected: >= 1)");
    }

    @Test
    void shouldChangeOnlyWhatIsNamed() {
        assertThat(options.withBounds(1, 2, 3).withBackoff(options.backoffMin(), options.backoffMax()))
                .isEqualTo(options.withBounds(1, 2, 3));
        assertThat(options.withBounds(1, 2, 3).pingInterval()).isEqualTo(options.pingInterval());
    }
}
