package dev.recado.system.interoperability;

import static dev.recado.system.person.Answers.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.recado.system.person.People;
import dev.recado.system.person.Person;
import dev.recado.system.server.ServerProcess;
import dev.recado.system.server.Servers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A client for the frames of the event-bus bridge that was written years before this server. */
class NodeClientIT {
    private static final String CLIENT = "vertx3-tcp-eventbus-client";

    @RegisterExtension
    final Servers servers = new Servers();

    @RegisterExtension
    final People people = new People();

    @TempDir
    Path directory;

    @Test
    void shouldTalkToAFriendWithTheirClient() throws IOException {
        // given
        assumeTrue(Program.succeeds(directory, "npm", "--version"), "npm is not here");
        assumeTrue(
                Program.succeeds(directory, "npm", "install", "--no-save", "--no-package-lock", CLIENT),
                CLIENT + " is not to be had, perhaps without a network");
        try (InputStream script = getClass().getResourceAsStream("/friend.js")) {
            Files.copy(script, directory.resolve("friend.js"));
        }
        ServerProcess server = servers.shared();
        Person bob = people.online("bob", server);
        String node = People.nickname("node");

        // when
        try (Program program =
                Program.start(directory, "node", "friend.js", Integer.toString(server.port()), node, bob.nickname())) {
            program.says("accepted 1 disk");
            bob.hears("olá from node");
            answer(bob.client().send("@" + node, "olá from Java"));

            // then
            program.says("acknowledged 2");
            assertThat(program.end()).isZero();
            assertThat(program.lines())
                    .contains(
                            "refused recado.send 201 RECIPIENT_FAILURE",
                            "registered " + node,
                            "logged in true",
                            "heard olá from Java",
                            "closed");
        }
    }
}
