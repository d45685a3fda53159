package dev.recado.contract.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroupNameTest {
    @ParameterizedTest
    @ValueSource(strings = {"turma", "Turma 2 (noite)", "família", "東京", "a", "123", "c++", "-x-", "😀"})
    void shouldTakeWhatPeopleCallGroups(String name) {
        assertThat(new GroupName(name)).hasToString(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                " turma",
                "turma ",
                "a  b",
                "a\tb",
                "a\nb",
                "a\u00a0b",
                "a\u202eb",
                "a\u3164b",
                "#turma",
                "@turma",
                "9333333333333",
                "\uff0311",
                "\ud800"
            })
    void shouldRefuseWhatIsNoName(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new GroupName(name));
    }

    @Test
    void shouldRefuseALongName() {
        assertThat(new GroupName("x".repeat(GroupName.CHARS_MAX)).key()).hasSize(GroupName.CHARS_MAX);
        assertThatIllegalArgumentException().isThrownBy(() -> new GroupName("x".repeat(GroupName.CHARS_MAX + 1)));
    }

    @Test
    void shouldBeTheSameNameHoweverItIsWritten() {
        assertThat(new GroupName("TURMA Ação").key()).isEqualTo(new GroupName("turma a\u00e7a\u0303o").key());
    }
}
