package dev.recado.system.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.system.server.Servers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every dialect says, byte by byte, each conversation with a server of its own. */
class ConversationsIT {
    private static final Path RECORDED = Path.of("src/test/resources/conversations");
    /** Long enough for two writes not to be read as one. */
    private static final int FRAME_GAP_MS = 40;

    @RegisterExtension
    final Servers servers = new Servers();

    /** Settings for a server that lets no test wait for long. */
    static String[] shortGaps() {
        return Stream.of("main", "commands", "numeric-classic", "numeric-dated", "numeric-named", "json")
                .map(name -> "listeners." + name + ".frame-gap=" + FRAME_GAP_MS)
                .toArray(String[]::new);
    }

    static Stream<Path> recorded() throws IOException {
        try (Stream<Path> files = Files.walk(RECORDED)) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList().stream();
        }
    }

    @Test
    void shouldHaveConversations() throws IOException {
        assertThat(recorded()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void shouldSayWhatWasWritten(Path file) throws IOException {
        try (Conversation conversation = new Conversation(servers.start(shortGaps()))) {
            conversation.replay(Files.readAllLines(file));
        }
    }
}
