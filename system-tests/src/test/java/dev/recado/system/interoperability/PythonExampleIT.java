package dev.recado.system.interoperability;

import static dev.recado.system.person.Answers.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.recado.system.person.People;
import dev.recado.system.person.Person;
import dev.recado.system.server.ServerProcess;
import dev.recado.system.server.Servers;
import io.vertx.core.Future;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The client of docs/examples, which shows how little a client needs. */
class PythonExampleIT {
    private static final Path SCRIPT =
            Path.of("../docs/examples/chat.py").toAbsolutePath().normalize();

    @RegisterExtension
    final Servers servers = new Servers();

    @RegisterExtension
    final People people = new People();

    @TempDir
    Path directory;

    @Test
    void shouldSendWhatIsTypedAndShowWhatIsHeard() {
        // given
        assumeTrue(Program.succeeds(directory, "python3", "--version"), "python3 is not here");
        ServerProcess server = servers.shared();
        Person bob = people.online("bob", server);
        String python = People.nickname("python");

        // when
        try (Program program = Program.start(
                directory,
                "python3",
                SCRIPT.toString(),
                "127.0.0.1",
                Integer.toString(server.port()),
                python,
                "secret",
                bob.nickname())) {
            program.type("olá from Python\n");
            bob.hears("olá from Python");
            answer(bob.client().send("@" + python, "olá from Java"));

            // then
            program.says(bob.nickname() + ": olá from Java");
            await("its confirmation")
                    .until(() -> bob.heard().receipts().stream().anyMatch(receipt -> receipt.delivered() == 2));
            assertThat(program.end()).isZero();
        }
    }

    @Test
    void shouldMakeAGroupAndShowWhoComesAndWhatIsSaid() {
        // given
        assumeTrue(Program.succeeds(directory, "python3", "--version"), "python3 is not here");
        ServerProcess server = servers.shared();
        Person bob = people.online("bob", server);
        String group = "#" + People.nickname("friends");

        // when
        try (Program program = Program.start(
                directory,
                "python3",
                SCRIPT.toString(),
                "127.0.0.1",
                Integer.toString(server.port()),
                People.nickname("python"),
                "secret",
                group)) {
            await("the group").until(() -> entered(bob, group));
            answer(bob.client().send(group, "olá from Java"));
            program.type("olá from Python\n");

            // then
            bob.hears("olá from Python");
            program.says("* " + bob.nickname() + " in " + group + ": joined " + bob.nickname());
            program.says(bob.nickname() + " in " + group + ": olá from Java");
            assertThat(program.end()).isZero();
        }
    }

    private static boolean entered(Person person, String group) {
        return answer(
                person.client().groups().join(group).transform(joined -> Future.succeededFuture(joined.succeeded())));
    }
}
