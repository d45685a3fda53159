package dev.recado.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.error.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the pages say of the sources, as far as a machine can tell whether it is so. */
class DocumentationTest {
    private static final Path HOUSE = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*\\]\\(([^)#:]+)(#[^)]*)?\\)");
    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern CLASS_NAME = Pattern.compile("`(?:[a-z]+\\.)*([A-Z][a-z]\\w+)`");

    static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>();
        for (Path folder : List.of(HOUSE, HOUSE.resolve("docs"), HOUSE.resolve("docs/decisions"))) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith(".md")).forEach(pages::add);
            }
        }
        return pages;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void shouldLinkToWhatIsThere(Path page) throws IOException {
        List<String> links = LINK.matcher(Files.readString(page))
                .results()
                .map(link -> link.group(1))
                .toList();

        assertThat(links)
                .allSatisfy(link -> assertThat(page.resolveSibling(link)).exists());
    }

    @ParameterizedTest
    @EnumSource
    void shouldListEveryErrorCode(ErrorCode code) throws IOException {
        assertThat(Files.readString(HOUSE.resolve("docs/protocols.md")))
                .contains("| " + code.number() + " | `" + code.name() + "` |");
    }

    @Test
    void shouldNameClassesOfTheJourneyThatExist() throws IOException {
        // given
        Set<String> classes;
        try (Stream<Path> files = Files.walk(HOUSE)) {
            classes = files.filter(file -> file.toString().contains("/src/main/java/"))
                    .map(file -> file.getFileName().toString().replace(".java", ""))
                    .collect(Collectors.toSet());
        }

        // when
        Stream<String> named = CLASS_NAME
                .matcher(Files.readString(HOUSE.resolve("docs/journey.md")))
                .results()
                .map((MatchResult name) -> name.group(1));

        // then
        assertThat(named).isNotEmpty().isSubsetOf(classes);
    }

    @Test
    void shouldShowCodeThatIsCompiled() throws IOException {
        // given
        StringBuilder examples = new StringBuilder();
        try (Stream<Path> files = Files.walk(HOUSE.resolve("examples/src/main/java"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                examples.append(withoutBlanks(Files.readString(file)));
            }
        }

        // when
        List<String> shown = JAVA.matcher(Files.readString(HOUSE.resolve("docs/embedding.md")))
                .results()
                .map(code -> withoutBlanks(code.group(1)))
                .toList();

        // then
        assertThat(shown)
                .isNotEmpty()
                .allSatisfy(code -> assertThat(examples.toString()).contains(code));
    }

    private static String withoutBlanks(String code) {
        return code.replaceAll("\\s", "");
    }

    @Test
    void shouldListEveryDecision() throws IOException {
        Path decisions = HOUSE.resolve("docs/decisions");
        String index = Files.readString(decisions.resolve("README.md"));

        try (Stream<Path> files = Files.list(decisions)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> !name.equals("README.md")))
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(index).contains("(" + name + ")"));
        }
    }
}
