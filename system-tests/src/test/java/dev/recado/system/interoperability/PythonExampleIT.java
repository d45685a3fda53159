package dev.recado.system.interoperability;

import static dev.recado.system.person.Answers.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.recado.system.person.People;
import dev.recado.system.person.Person;
import dev.recado.system.server.ServerProcess;
import dev.recado.system.server.Servers;
import dev.recado.system.wire.RawConnection;
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

    private Program chat(ServerProcess server, String nickname, String friend) {
        return Program.start(
                directory,
                "python3",
                SCRIPT.toString(),
                "127.0.0.1",
                Integer.toString(server.port()),
                nickname,
                "secret",
                friend);
    }

    @Test
    void shouldSendWhatIsTypedAndShowWhatIsHeard() {
        // given
        assumeTrue(Program.succeeds(directory, "python3", "--version"), "python3 is not here");
        ServerProcess server = servers.shared();
        Person bob = people.online("bob", server);
        String python = People.nickname("python");

        // when
        try (Program program = chat(server, python, bob.nickname())) {
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
        try (Program program = chat(server, People.nickname("python"), group)) {
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

    @Test
    void shouldStayThoughNothingIsTyped() {
        // given
        assumeTrue(Program.succeeds(directory, "python3", "--version"), "python3 is not here");
        ServerProcess server = servers.start("limits.idle-seconds=2");
        people.areImpatient();
        Person bob = people.online("bob", server);

        try (Program program = chat(server, People.nickname("python"), bob.nickname())) {
            program.type("here\n");
            bob.hears("here");

            // when: somebody who comes later, and says nothing, is sent away for that
            try (RawConnection idle = RawConnection.registered(server.port(), People.nickname("idle"))) {
                await("its end").until(() -> idle.read().isEmpty());
            }

            // then
            program.type("still here\n");
            bob.hears("here", "still here");
            assertThat(program.end()).isZero();
        }
    }

    private static boolean entered(Person person, String group) {
        return answer(
                person.client().groups().join(group).transform(joined -> Future.succeededFuture(joined.succeeded())));
    }
}
