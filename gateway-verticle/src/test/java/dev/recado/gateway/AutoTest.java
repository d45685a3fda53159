package dev.recado.gateway;

import io.vertx.core.buffer.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One port for every dialect. */
class AutoTest {
    private static final String PING = "\0\0\0\u000f{\"type\":\"ping\"}";
    private static final String PONG = "\0\0\0\u000f{\"type\":\"pong\"}";

    private final House house = House.aHouse();

    @AfterEach
    void close() {
        house.close();
    }

    private Peer peer() {
        return new Peer(house.port());
    }

    @Test
    void shouldSpeakBridge() {
        try (Peer peer = peer()) {
            peer.sends(PING).hears(PONG);
        }
    }

    @Test
    void shouldSpeakBridgeWhoseFrameComesByteByByte() {
        try (Peer peer = peer()) {
            for (byte one : Buffer.buffer(PING).getBytes()) {
                peer.sends(new byte[] {one});
            }
            peer.hears(PONG);
        }
    }

    @Test
    void shouldSpeakJson() {
        try (Peer peer = peer()) {
            peer.sends("{\"command\":\"register\",\"username\":\"ana\",\"password\":\"secret\"}")
                    .hears("{\"status\":\"success\",\"message\":\"Cadastro realizado com sucesso! Faça o login.\"}");
        }
    }

    @Test
    void shouldSpeakCommands() {
        house.account("ana");
        try (Peer peer = peer()) {
            peer.sends("ana\n").hears("Senha:\n").sends("secret\n").hears("Olá, ana! -help mostra os comandos.\n");
        }
    }

    @Test
    void shouldSpeakTwoDigitCodesToWhomNobodyIsKnownByIdAlone() {
        try (Peer peer = peer()) {
            peer.sends("01").hears("0000000000000");
        }
    }

    @Test
    void shouldCloseOnWhoSpeaksHttp() {
        try (Peer peer = peer()) {
            peer.sends("GET / HTTP/1.1\r\nHost: recado\r\n\r\n")
                    .hears("Erro, isto não é HTTP: aqui se fala por comandos de texto\n", "");
        }
    }

    @Test
    void shouldCloseWhoSaysNothingAndIsDone() {
        try (Peer peer = peer()) {
            peer.shutsOutput().hears("");
        }
    }
}
