package dev.recado.terminal.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All bundles of the room say the same in both languages. */
class BundlesTest {
    private static final Path RESOURCES = Path.of("src", "main", "resources");
    private static final String PORTUGUESE = "_pt.properties";
    private static final Pattern PLACE = Pattern.compile("\\{\\d+");
    /** Usage is formatted by picocli, where an apostrophe is an apostrophe. */
    private static final String USAGE = "usage.properties";

    static List<Path> bundles() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            return files.filter(file -> file.toString().endsWith(".properties"))
                    .filter(file -> !file.toString().endsWith(PORTUGUESE))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void shouldHaveEnglishForEveryPortugueseBundle() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            Set<Path> expected = files.filter(file -> file.toString().endsWith(PORTUGUESE))
                    .map(file -> Path.of(file.toString().replace(PORTUGUESE, ".properties")))
                    .collect(Collectors.toSet());

            assertThat(bundles()).isNotEmpty().hasSameElementsAs(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void shouldSayEverythingInBothLanguages(Path bundle) throws IOException {
        assertThat(portuguese(bundle).stringPropertyNames())
                .hasSameElementsAs(read(bundle).stringPropertyNames());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void shouldPutTheSameIntoTheTextsOfBothLanguages(Path bundle) throws IOException {
        Properties portuguese = portuguese(bundle);

        read(bundle)
                .forEach((key, text) -> assertThat(places(portuguese.getProperty((String) key)))
                        .as("%s of %s", key, bundle)
                        .isEqualTo(places((String) text)));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void shouldShowEveryApostrophe(Path bundle) throws IOException {
        if (bundle.endsWith(USAGE)) {
            return;
        }
        for (Properties texts : List.of(read(bundle), portuguese(bundle))) {
            texts.forEach((key, text) -> {
                assertThat(((String) text).replace("''", ""))
                        .as("%s of %s", key, bundle)
                        .doesNotContain("'");
                assertThat(new MessageFormat((String) text)).isNotNull();
            });
        }
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(place -> place.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties portuguese(Path bundle) throws IOException {
        return read(Path.of(bundle.toString().replace(".properties", PORTUGUESE)));
    }

    private static Properties read(Path file) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        }
        return texts;
    }
}
