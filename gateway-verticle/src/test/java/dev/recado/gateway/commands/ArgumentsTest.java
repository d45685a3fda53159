package dev.recado.gateway.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recado.gateway.commands.Arguments.SyntaxException;
import org.junit.jupiter.api.Test;

class ArgumentsTest {
    @Test
    void shouldTakeWordsWithAndWithoutQuotes() {
        Arguments arguments = new Arguments("  -msg  \"U\"\t\"minha turma\" olá, \"mundo\"  ");

        assertThat(arguments.word()).isEqualTo("-msg");
        assertThat(arguments.word()).isEqualTo("U");
        assertThat(arguments.word()).isEqualTo("minha turma");
        assertThat(arguments.rest()).isEqualTo("olá, \"mundo\"  ");
        arguments.end();
    }

    @Test
    void shouldTakeAQuoteThatIsNotClosedForAnyCharacter() {
        Arguments arguments = new Arguments("\"U \"a\"b \"\" x");

        assertThat(arguments.word()).isEqualTo("\"U");
        assertThat(arguments.word()).isEqualTo("\"a\"b");
        assertThat(arguments.word()).isEqualTo("\"\"");
        assertThat(arguments.more()).isTrue();
    }

    @Test
    void shouldTakeANameWithSpaces() {
        assertThat(new Arguments("minha turma ").name()).isEqualTo("minha turma");
        assertThat(new Arguments("\"minha turma\"").name()).isEqualTo("minha turma");
        assertThat(new Arguments("\"a\" \"b\"").name()).isEqualTo("\"a\" \"b\"");
    }

    @Test
    void shouldMissWhatIsNotThereAndMindWhatIsTooMuch() {
        assertThatThrownBy(() -> new Arguments(" ").word()).isInstanceOf(SyntaxException.class);
        assertThatThrownBy(() -> new Arguments("").rest()).isInstanceOf(SyntaxException.class);
        assertThatThrownBy(() -> new Arguments(" ").name()).isInstanceOf(SyntaxException.class);
        assertThatThrownBy(() -> new Arguments("x").end()).isInstanceOf(SyntaxException.class);
        assertThat(new Arguments("  ").more()).isFalse();
    }
}
