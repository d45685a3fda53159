package dev.recado.terminal.messenger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import org.junit.jupiter.api.Test;

class ReasonTest {
    @Test
    void shouldBeTheSameAfterItWasKept() {
        Reason refused = Reason.of(new Refusal(ErrorCode.NOT_PERMITTED, "two\nlines"));

        assertThat(refused.kept()).isEqualTo("304 two\nlines");
        assertThat(Reason.parse(refused.kept())).isEqualTo(refused);
    }

    @Test
    void shouldHaveNoNumberIfTheServerDidNotRefuse() {
        assertThat(Reason.of(new IllegalArgumentException("frame: 100162 bytes")))
                .isEqualTo(new Reason(0, "frame: 100162 bytes"));
        assertThat(Reason.of(new IllegalStateException())).isEqualTo(new Reason(0, "IllegalStateException"));
        assertThat(Reason.parse("not permitted")).isEqualTo(new Reason(0, "not permitted"));
    }
}
