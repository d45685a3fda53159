package dev.recado.storage;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PostgresqlEngineTest {
    private final PostgresqlEngine engine =
            new PostgresqlEngine(new DatabaseConfig("jdbc:postgresql://localhost/old", null, null, null, 1, 0));

    @Test
    void shouldSayWhatItNeedsWhenTheServerIsTooOld() {
        Connection old = answering(
                Connection.class,
                Map.of(
                        "getMetaData",
                        answering(
                                DatabaseMetaData.class,
                                Map.of("getDatabaseMajorVersion", 13, "getDatabaseProductVersion", "13.21"))));

        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> engine.prove(old, why -> {}))
                .withMessage("PostgreSQL 13.21 (expected: 14 or newer)");
    }

    /** What no old server is at hand for. */
    private static <T> T answering(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, values) -> {
                    if (!answers.containsKey(method.getName())) {
                        throw new SQLException(method.getName() + ": not known to an old server");
                    }
                    return answers.get(method.getName());
                }));
    }
}
