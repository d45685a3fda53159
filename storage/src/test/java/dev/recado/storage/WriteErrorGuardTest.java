package dev.recado.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** Databases that were created in the same millisecond have the same name. */
class WriteErrorGuardTest {
    private static final String NAME = "HSQLDBTWINS";

    private final List<String> one = new ArrayList<>();
    private final List<String> other = new ArrayList<>();

    private static void fail(String message) {
        Logger.getLogger("hsqldb.db." + NAME + ".ENGINE").warning(message);
    }

    @Test
    void shouldTellBothWhenTwoDatabasesHaveTheSameName() {
        // Given
        WriteErrorGuard first = WriteErrorGuard.on(NAME, one::add);
        WriteErrorGuard second = WriteErrorGuard.on(NAME, other::add);

        // When
        fail("no space left");

        // Then
        assertThat(one).containsExactly("no space left");
        assertThat(other).containsExactly("no space left");
        first.close();
        second.close();
    }

    @Test
    void shouldGoOnTellingOneWhenTheOtherIsClosed() {
        // Given
        WriteErrorGuard first = WriteErrorGuard.on(NAME, one::add);
        WriteErrorGuard second = WriteErrorGuard.on(NAME, other::add);

        // When
        second.close();
        fail("no space left");

        // Then
        assertThat(one).containsExactly("no space left");
        assertThat(other).isEmpty();
        first.close();
    }
}
