package dev.recado.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import org.junit.jupiter.api.Test;

class DrainCommandTest {
    @Test
    void shouldTakeAServerForEndedOnlyWhenItsConnectionsAre() {
        assertThat(DrainCommand.isGone(new ConnectException())).isTrue();
        assertThat(DrainCommand.isGone(new EOFException())).isTrue();
        assertThat(DrainCommand.isGone(new IOException("Connection reset"))).isTrue();
        assertThat(DrainCommand.isGone(new IllegalStateException("HTTP 404"))).isTrue();

        assertThat(DrainCommand.isGone(new HttpTimeoutException("request timed out")))
                .isFalse();
        assertThat(DrainCommand.isGone(new HttpConnectTimeoutException("connect timed out")))
                .isFalse();
        assertThat(DrainCommand.isGone(new InterruptedException())).isFalse();
        assertThat(DrainCommand.isGone(new NullPointerException())).isFalse();
    }
}
