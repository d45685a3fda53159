package dev.recado.terminal.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecipientTest {
    @ParameterizedTest
    @CsvSource({
        "bia, @bia",
        "@bia, @bia",
        "'#old friends', '#old friends'",
        "1234567890123, 1234567890123",
        "9234567890123, 9234567890123",
        "123, @123"
    })
    void shouldCallEverybodyAsTheServerDoes(String typed, String to) {
        assertThat(Recipient.parse(typed).to()).isEqualTo(to);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "@", "#", "##a", "old friends", "-x"})
    void shouldRefuseWhatIsNoName(String typed) {
        assertThatThrownBy(() -> Recipient.parse(typed)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldTakeAGroupWithoutItsSign() {
        Recipient.GroupConverter converter = new Recipient.GroupConverter();

        assertThat(converter.convert("friends").to()).isEqualTo("#friends");
        assertThat(converter.convert("#friends").to()).isEqualTo("#friends");
        assertThat(converter.convert("9234567890123").to()).isEqualTo("9234567890123");
    }
}
