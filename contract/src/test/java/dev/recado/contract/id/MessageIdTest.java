package dev.recado.contract.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageIdTest {
    @Test
    void shouldAcceptAnyTextThatFits() {
        assertThat(new MessageId("'; DROP TABLE entry; --\n\ud83d\ude00").value())
                .endsWith("\ud83d\ude00");
        assertThat(new MessageId("x".repeat(64)).toString()).hasSize(64);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"\u0000", "\ud83d"})
    void shouldRefuseWhatCannotBeKept(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MessageId(text))
                .withMessageStartingWith("id: ");
    }

    @Test
    void shouldRefuseWhatIsTooLong() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MessageId("x".repeat(65)))
                .withMessage("id: 65 characters (expected: <= 64)");
    }
}
