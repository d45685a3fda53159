package dev.recado.system.conversation;

import dev.recado.system.server.ServerProcess;
import dev.recado.system.server.Servers;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** People on every dialect talk to each other. */
class PairsIT {
    @RegisterExtension
    final Servers servers = new Servers();

    private JsonSpeaker owner;
    private BridgeSpeaker directory;
    private List<Speaker> people;

    @BeforeEach
    void everybodyIsThere() {
        ServerProcess server = servers.start(ConversationsIT.shortGaps());
        directory = BridgeSpeaker.online(server.port(), "bia");
        owner = JsonSpeaker.online(server.port("json"), "joana", directory);
        people = List.of(
                directory,
                owner,
                JsonSpeaker.online(server.port(), "jonas", directory),
                CommandsSpeaker.online(server.port("commands"), "caio", directory),
                NumericSpeaker.online(NumericSpeaker.Profile.CLASSIC, server.port("numeric-classic")),
                NumericSpeaker.online(NumericSpeaker.Profile.DATED, server.port("numeric-dated")),
                NumericSpeaker.online(NumericSpeaker.Profile.NAMED, server.port("numeric-named")));
    }

    @AfterEach
    void everybodyLeaves() {
        people.forEach(Speaker::close);
    }

    private static void tell(Speaker from, Speaker to, Runnable step) {
        try {
            step.run();
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("from " + from + "\nto " + to + "\n" + e.getMessage(), e);
        }
    }

    @Test
    void shouldCarryAMessageFromEachToEachOther() {
        for (Speaker from : people) {
            for (Speaker to : people) {
                if (from != to) {
                    String text = "olá, " + to.nickname() + ", aqui é " + from.nickname();
                    from.says(to, text);
                    tell(from, to, () -> to.hears(from, text));
                }
            }
        }
    }

    @Test
    void shouldCarryWhatEachSaysInAGroupToAllTheOthers() {
        owner.createsGroup("turma");
        people.stream().filter(who -> who != owner).forEach(who -> owner.adds(who, "turma"));
        Speaker.Group turma = directory.group("turma");

        for (Speaker from : people) {
            String text = "olá a todos, aqui é " + from.nickname();
            from.saysTo(turma, text);
            people.stream().filter(to -> to != from).forEach(to -> tell(from, to, () -> to.hearsIn(turma, from, text)));
        }
    }
}
