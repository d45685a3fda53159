package dev.recado.system.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The pseudo-terminal of these tests, with programs that everybody knows. */
class TerminalProcessTest {
    private static final List<String> SHELL = List.of("sh");

    @RegisterExtension
    final Terminals terminals = new Terminals();

    @Test
    void shouldShowWhatIsTypedAndWhatComesBack() {
        // given
        TerminalProcess cat = terminals.home().start(List.of("cat"));

        // when
        cat.enter("olá ✓✓");

        // then: once by the terminal, and once by the program
        cat.screen().awaitLines("two lines", lines -> lines.equals(List.of("olá ✓✓", "olá ✓✓")));
        assertThat(cat.screen().cursor()).containsExactly(0, 2);
        cat.type(Keys.CTRL_D);
        assertThat(cat.exit()).isZero();
    }

    @Test
    void shouldTellTheProgramThatItIsATerminalAndHowLargeOne() {
        // given
        TerminalProcess shell = terminals.home().start(SHELL);

        // when
        shell.enter("test -t 0 && test -t 1 && test -t 2 && stty size && echo $LANG $TERM");

        // then
        shell.screen().await("30 100");
        shell.screen().await("C.UTF-8 xterm-256color");
        shell.resize(60, 20);
        shell.enter("stty size");
        shell.screen().await("20 60");
    }

    @Test
    void shouldShowWhereACursorWasMovedToAndKeepWhatItWroteOver() {
        // given
        TerminalProcess shell = terminals.home().start(SHELL);

        // when: a line is gone back to, and written anew
        shell.enter("clear; printf 'first\\nsecond\\033[1A\\033[2K\\rthird\\033[1B\\n'");

        // then
        shell.screen()
                .awaitLines("third above second", lines -> lines.indexOf("third") == 0 && lines.indexOf("second") == 1);
        assertThat(shell.screen().shows("first")).isFalse();
        assertThat(shell.screen().printed()).contains("first\r\nsecond");
    }

    @Test
    void shouldEraseFromTheCursorToTheEndAndNothingBefore() {
        Screen screen = new Screen(10, 3);

        screen.write("one\r\ntwo, and\r\nthree\033[A\033[3D\033");
        screen.write("[J!");

        assertThat(screen.lines()).containsExactly("one", "tw!");
    }

    @Test
    void shouldAnswerWhereTheCursorIsAsTerminalsDo() {
        // given
        TerminalProcess shell = terminals.home().start(SHELL);

        // when
        shell.enter("stty raw -echo; clear; printf '\\033[6n'; head -c 6 | od -c; stty sane");

        // then
        shell.screen().await("033   [   1   ;   1   R");
    }

    @Test
    void shouldTellTheExitCodeAndWhatWasWrittenLast() {
        TerminalProcess shell = terminals.home().start(List.of("sh", "-c", "echo last words; exit 42"));

        assertThat(shell.exit()).isEqualTo(42);
        assertThat(shell.screen().lines()).containsExactly("last words");
    }

    @Test
    void shouldEndAtOnceWhenKilled() {
        TerminalProcess shell = terminals.home().start(SHELL);

        shell.kill9();

        assertThat(shell.running()).isFalse();
    }
}
