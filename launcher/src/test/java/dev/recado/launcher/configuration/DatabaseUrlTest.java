package dev.recado.launcher.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {
    @ParameterizedTest
    @CsvSource({
        "jdbc:hsqldb:file:/var/lib/recado/db, /var/lib/recado",
        "jdbc:hsqldb:file:/var/lib/recado/db;hsqldb.tx=mvlocks, /var/lib/recado",
        "jdbc:hsqldb:file:/var/lib/../tmp/a b/db, /var/tmp/a b"
    })
    void shouldFindTheDirectoryOfAnEmbeddedDatabase(String url, Path directory) {
        assertThat(DatabaseUrl.directory(url)).contains(directory);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:hsqldb:mem:test", "jdbc:postgresql://127.0.0.1/recado"})
    void shouldFindNoDirectoryOfADatabaseWithoutFilesHere(String url) {
        assertThat(DatabaseUrl.directory(url)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:hsqldb:hsql://127.0.0.1/recado",
                "jdbc:hsqldb:res:/recado/db",
                "jdbc:mysql://127.0.0.1/recado",
                "127.0.0.1"
            })
    void shouldKnowNoOtherDatabases(String url) {
        assertThat(url).doesNotMatch(DatabaseUrl.REGEX);
    }
}
