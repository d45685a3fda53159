package dev.recado.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class ConnectionSourceTest {
    @Test
    void shouldNotRepeatThePasswordOfAUrlThatTheDriverDoesNotUnderstand() {
        ConnectionSource source = new ConnectionSource(
                "jdbc:postgresql://localhost:notaport/db?user=recado&password=s3cret", new Properties());

        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(source::open)
                .withMessageContaining("notaport")
                .satisfies(e -> assertThat(e.getMessage() + e.getCause()).doesNotContain("s3cret"));
    }
}
