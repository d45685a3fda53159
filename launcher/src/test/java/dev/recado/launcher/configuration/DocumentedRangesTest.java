package dev.recado.launcher.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The comments of conf/recado.yaml name the ranges that are checked. */
class DocumentedRangesTest {
    private static final Set<Key<?>> SAID_IN_OTHER_WORDS = Set.of(Keys.FRAME_BYTES_BEFORE_LOGIN, Keys.FREE_BYTES_MIN);

    private static final Map<String, String> COMMENTS = new HashMap<>();

    /** The comment of a key is the last one above it. */
    @BeforeAll
    static void readComments() throws IOException {
        String[] path = new String[8];
        StringBuilder comment = new StringBuilder();
        boolean within = false;
        for (String line : Files.readAllLines(Path.of("../conf/recado.yaml"))) {
            String text = line.strip();
            if (text.startsWith("#")) {
                comment.delete(0, within ? 0 : comment.length()).append(text, 1, text.length());
            } else if (text.contains(":")) {
                int depth = line.indexOf(text) / 2;
                path[depth] = text.substring(0, text.indexOf(':'));
                COMMENTS.put(String.join(".", Arrays.asList(path).subList(0, depth + 1)), comment.toString());
            }
            within = text.startsWith("#");
        }
    }

    static Stream<Key<?>> ranges() {
        return Keys.all().stream()
                .filter(key -> key.kind().expected().matches("[0-9]+ to [0-9]+"))
                .filter(key -> !SAID_IN_OTHER_WORDS.contains(key));
    }

    @ParameterizedTest
    @MethodSource("ranges")
    void shouldNameTheRangeThatIsChecked(Key<?> key) {
        assertThat(COMMENTS.get(key.path())).contains(key.kind().expected());
    }
}
