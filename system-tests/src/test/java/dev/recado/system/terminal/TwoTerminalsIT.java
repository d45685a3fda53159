package dev.recado.system.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.system.person.People;
import dev.recado.system.server.ServerProcess;
import dev.recado.system.server.Servers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two people, each at a terminal, and what they see of each other. */
class TwoTerminalsIT {
    @RegisterExtension
    final Servers servers = new Servers();

    @RegisterExtension
    final Terminals terminals = new Terminals();

    private final String ana = People.nickname("ana");
    private final String bob = People.nickname("bob");

    @Test
    void shouldTalkWithoutTearingWhatIsTyped() {
        // given: both come for the first time
        ServerProcess server = servers.shared();
        Chat atAnas = Chat.firstRun(terminals.home(), server, ana);
        Chat atBobs = Chat.firstRun(terminals.home(), server, bob);

        // when: Bob has the message, and then sees it; its mark says so, on the same line
        atAnas.talksTo(bob).says("oi, bob").seesItsMark("oi, bob", "✓✓");
        atBobs.sees("↳ " + ana + ": oi, bob").talksTo(ana).hears(ana, "oi, bob");
        atAnas.seesItsMark("oi, bob", "✓✓ read");
        assertThat(atAnas.screen().count("oi, bob")).isOne();

        // and: something comes while he is in the middle of a line
        atBobs.terminal().type("estou escre");
        atBobs.seesAsTheLastLine(ana + "> estou escre");
        atAnas.sees(bob + " is typing…").says("é urgente!");
        atBobs.hears(ana, "é urgente!").seesAsTheLastLine(ana + "> estou escre");
        assertThat(atBobs.screen().cursor()[0]).isEqualTo((ana + "> estou escre").length());

        // and: the window gets smaller
        atBobs.terminal().resize(40, 12);
        atBobs.seesAsTheLastLine(ana + "> estou escre");
        atBobs.terminal().enter("vendo");
        atAnas.hears(bob, "estou escrevendo");

        // and: he thinks better of something
        atBobs.terminal().type("nunca dito");
        atBobs.seesAsTheLastLine(ana + "> nunca dito");
        atAnas.sees(bob + " is typing…");
        atBobs.terminal().type(Keys.CTRL_C);
        atBobs.seesAsTheLastLine(ana + ">").says("até logo");

        // then
        atAnas.hears(bob, "até logo");
        assertThat(atAnas.texts()).containsExactly("oi, bob", "é urgente!", "estou escrevendo", "até logo");
        atBobs.goesBack().leaves();
        atAnas.sees(bob + " offline").goesBack().leaves();
    }

    @Test
    void shouldTalkInAGroupAndKeepContacts() {
        // given
        ServerProcess server = servers.shared();
        Chat atAnas = Chat.firstRun(terminals.home(), server, ana);
        Chat atBobs = Chat.firstRun(terminals.home(), server, bob);
        String group = People.nickname("turma");

        // when
        atAnas.chooses("4", "Name of the new group:")
                .answers(group, "Whom do you add? (Enter: nobody)")
                .sees("The group #" + group + " is there, and you are in it.")
                .answers(bob, "Whom do you add? (Enter: nobody)")
                .sees(bob + " is in #" + group + " now.")
                .answers("", "Number or name, Enter for the menu:");
        atAnas.talksTo("#" + group).says("bom dia, turma");

        // then
        atBobs.sees("↳ #" + group + " " + ana + ": bom dia, turma").talksTo("#" + group);
        atBobs.hears(ana, "bom dia, turma").says("bom dia!");
        atAnas.hears(bob, "bom dia!").seesItsMark("bom dia, turma", "✓✓ 1 · read by 1");
        atAnas.says("/members").sees("Members: 2").sees("● " + bob + " (member)");

        // and: a contact has a name of one's own, wherever he is met
        atAnas.goesBack()
                .chooses("6", "Number:")
                .answers("1", "Whom do you add? (number or nickname)")
                .answers(bob, "What do you call this person? (Enter: the nickname)")
                .answers("Beto", "Enter: back")
                .sees("Beto is a contact now.")
                .answers("", "Number:")
                .sees("● Beto  @" + bob);
        atAnas.answers("0", "Number or name:").talksTo("Beto").says("tudo bem?");
        atBobs.sees("↳ " + ana + ": tudo bem?");
        atAnas.goesBack()
                .chooses("6", "Number:")
                .answers("2", "Which contact? (number or name)")
                .answers("Beto", "What do you call this person? (Enter: the nickname)")
                .answers("Roberto", "Enter: back")
                .sees(bob + " is called Roberto now.")
                .answers("", "Number:")
                .answers("3", "Which contact? (number or name)")
                .answers("Roberto", "Enter: back")
                .sees("Roberto is a contact no more.")
                .answers("", "Number:")
                .sees("You have no contacts yet.");
        assertThat(List.of(atAnas.terminal().running(), atBobs.terminal().running()))
                .doesNotContain(false);
    }
}
