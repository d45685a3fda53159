package dev.recado.system.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.system.person.People;
import dev.recado.system.server.ServerProcess;
import dev.recado.system.server.Servers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The server is killed, and then the terminal client as well: nothing typed is lost, repeated, or out of order. */
class LostConnectionIT {
    private static final String LOST = "The connection is gone.";

    @RegisterExtension
    final Servers servers = new Servers();

    @RegisterExtension
    final Terminals terminals = new Terminals();

    private final String ana = People.nickname("ana");
    private final String bob = People.nickname("bob");

    @Test
    void shouldSendOnceAndInOrderWhatWasTypedWhileTheServerWasAway() {
        // given
        ServerProcess server = servers.start();
        Home home = terminals.home();
        Chat atAnas = Chat.firstRun(home, server, ana);
        Chat atBobs = Chat.firstRun(terminals.home(), server, bob);
        atBobs.talksTo(ana);
        atAnas.talksTo(bob).says("before").seesItsMark("before", "✓✓ read");

        // when: the server is killed while half a line is typed
        atAnas.terminal().type("half a li");
        server.kill9();
        atAnas.sees(LOST).seesAsTheLastLine(bob + "> half a li");
        atBobs.sees(LOST);
        atAnas.terminal().enter("ne");
        atAnas.says("second", "third").seesItsMark("third", "…").sees("3 waiting to be sent");
        server.start();

        // then
        atAnas.sees("Connected.").seesItsMark("third", "✓✓ read");
        atBobs.hears(ana, "third");
        assertThat(atBobs.texts()).containsExactly("before", "half a line", "second", "third");

        // when: the server is killed, and then the client with messages in its outbox
        server.kill9();
        atBobs.screen().awaitLines("lost again", lines -> count(lines, LOST) == 2);
        atAnas.screen().awaitLines("lost again", lines -> count(lines, LOST) == 2);
        atAnas.says("fourth", "fifth").seesItsMark("fifth", "…");
        atAnas.terminal().kill9();

        // then: nobody is asked anything, and everything is there without a server
        Chat again = Chat.again(home);
        again.sees("2 waiting to be sent").talksTo(bob).seesItsMark("before", "✓✓ read");
        again.seesItsMark("fourth", "…").seesItsMark("fifth", "…");
        server.start();
        again.seesItsMark("fifth", "✓✓ read");
        atBobs.hears(ana, "fifth");
        String[] all = {"before", "half a line", "second", "third", "fourth", "fifth"};
        assertThat(atBobs.texts()).containsExactly(all);
        assertThat(again.texts()).containsExactly(all);
    }

    private static long count(List<String> lines, String text) {
        return lines.stream().filter(line -> line.contains(text)).count();
    }
}
