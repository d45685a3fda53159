package dev.recado.launcher.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The table of keys in docs/operations.md. */
class OperationsPageTest {
    private static String page;

    @BeforeAll
    static void read() throws IOException {
        page = Files.readString(Path.of("..", "docs", "operations.md"));
    }

    @Test
    void shouldListEveryKey() {
        assertThat(Schema.known("").map(OperationsPageTest::written))
                .allSatisfy(key -> assertThat(page).containsPattern("(?m)^\\|[^|]*`\\Q" + key + "\\E`[^|]*\\|"));
    }

    @Test
    void shouldTellTheDefaultsOfNumbers() throws ConfigurationException {
        // given
        Map<String, String> numbers = YamlDocument.defaults().stream()
                .filter(assignment -> assignment.value().isNumber())
                .filter(assignment -> !assignment.path().endsWith(".port"))
                .collect(Collectors.toMap(
                        Assignment::path, assignment -> assignment.value().asText()));

        // then
        List<String> rows = numbers.entrySet().stream()
                .map(number -> "| `" + number.getKey().replace("listeners.main.", "listeners.NAME.") + "` | "
                        + number.getValue() + " |")
                .toList();
        assertThat(rows)
                .hasSizeGreaterThan(20)
                .allSatisfy(row -> assertThat(page).contains(row));
    }

    @Test
    void shouldTellTheRangesOfNumbers() throws ConfigurationException {
        assertThat(List.of(Keys.WINDOW, Keys.IDLE_SECONDS, Keys.BCRYPT_COST, Keys.TOKEN_DAYS, Keys.BATCH_ITEMS))
                .allSatisfy(key -> assertThat(page)
                        .containsPattern("(?m)^\\| `\\Q" + key.path() + "\\E` \\| \\d+ \\| "
                                + key.kind().expected() + " \\|"));
    }

    private static String written(Key<?> key) {
        return key.path().replace("listeners.main.", "listeners.NAME.");
    }
}
