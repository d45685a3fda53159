package dev.recado.contract.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroupIdTest {
    @ParameterizedTest
    @ValueSource(strings = {"9000000000000", "9999999999999"})
    void shouldFormatWhatItParsed(String text) {
        assertThat(GroupId.parse(text).toString()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9", "8999999999999", "0000000000000", "99999999999999", "turma"})
    void shouldRefuseWhatIsNotAGroup(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> GroupId.parse(text));
    }
}
