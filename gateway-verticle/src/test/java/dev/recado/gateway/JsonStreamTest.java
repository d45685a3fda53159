package dev.recado.gateway;

import static dev.recado.gateway.JsonPeople.ask;
import static dev.recado.gateway.JsonPeople.error;
import static dev.recado.gateway.JsonPeople.info;
import static dev.recado.gateway.JsonPeople.logIn;
import static dev.recado.gateway.JsonPeople.success;
import static dev.recado.gateway.JsonPeople.welcome;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Objects without framing, through a socket. */
class JsonStreamTest {
    private static final String LEAVE = ask("leave_chat");
    private static final String LEFT = info("Você saiu do modo de conversa.");
    private static final String TOO_LONG = error("Objeto grande demais: são aceitos no máximo 4096 bytes.");

    private final JsonPeople people = new JsonPeople(House.aHouse());

    @AfterEach
    void close() {
        people.close();
    }

    @RepeatedTest(5)
    void shouldAnswerTheSameHoweverTheBytesAreCut() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        people.house.account("ana");
        people.house.account("bóris");
        byte[] bytes = (ask("register", "username", "zé", "password", "s{}\"\\")
                        + "\n"
                        + logIn("ana")
                        + ask("select_chat", "target_user", "bóris")
                        + " \r\n"
                        + ask("send_message", "message", "😀}{\"".repeat(300))
                        + "]"
                        + LEAVE)
                .getBytes(StandardCharsets.UTF_8);
        Peer peer = people.aStranger();

        int from = 0;
        while (from < bytes.length) {
            int to = Math.min(bytes.length, from + 1 + random.nextInt(random.nextBoolean() ? 20 : 2000));
            peer.sends(Arrays.copyOfRange(bytes, from, to));
            from = to;
        }

        String[] answers = {
            success("Cadastro realizado com sucesso! Faça o login."),
            welcome("ana"),
            success("Contexto de chat alterado para o usuário 'bóris'."),
            info("'bóris' está offline. A mensagem será entregue quando ele(a) se conectar."),
            error("JSON inválido."),
            LEFT
        };
        try {
            peer.hears(answers);
        } catch (AssertionError e) {
            throw new AssertionError("seed " + seed, e);
        }
    }

    @Test
    void shouldSkipWhatIsTooLongAndGoOn() {
        people.aMember("ana")
                .sends(ask("send_message", "message", "\\\"}".repeat(3000)) + LEAVE)
                .hears(TOO_LONG, LEFT);
    }

    @Test
    void shouldTakeAnObjectOfExactlyAsManyBytes() {
        String message = ask("send_message", "message", "");
        String longest = ask("send_message", "message", "x".repeat(4096 - message.length()));

        people.aMember("ana")
                .sends(longest)
                .hears(error("Você não está em uma conversa. Use o menu para selecionar um chat."))
                .sends(longest.replace("x\"}", "xx\"}"))
                .hears(TOO_LONG);
    }

    @Test
    void shouldCloseOnWhatHasNoEnd() {
        Peer ana = people.aMember("ana");

        ana.sends("{\"message\":\"").hearsNothingFor(1);
        try {
            for (int i = 0; i < 80; i++) {
                ana.sends("x".repeat(1000));
            }
        } catch (UncheckedIOException e) {
            // It was closed before everything was written.
        }

        ana.hears(TOO_LONG);
        assertThat(ends(ana)).isTrue();
    }

    /** A connection with unread bytes ends in a reset. */
    private static boolean ends(Peer peer) {
        try {
            return peer.reads().isEmpty();
        } catch (UncheckedIOException e) {
            return true;
        }
    }

    @Test
    void shouldNotAnswerNestedNonsenseForLong() {
        people.aMember("ana")
                .sends("{\"a\":".repeat(600) + "1" + "}".repeat(600) + LEAVE)
                .hears(error("JSON inválido."), LEFT);
    }

    @Test
    void shouldNotTakeWhatIsNotUtf8() {
        Peer ana = people.aMember("ana");

        ana.sends("{\"command\":\"\u00ff\"}".getBytes(StandardCharsets.ISO_8859_1));

        ana.hears(error("JSON inválido."));
    }

    /** Whoever asks faster than he is answered waits; nothing is kept for him but what a few reads brought. */
    @Test
    void shouldPauseWhoAsksTooMuch() {
        Peer ana = people.aMember("ana");
        Peer bob = people.aMember("bob");
        Thread flood = new Thread(() -> flood(ana));
        flood.start();

        ana.hears(error("Comando desconhecido."), error("Comando desconhecido."));
        bob.sends(LEAVE).hears(LEFT);

        assertThat(flood.isAlive()).isTrue();
        ana.close();
        House.awaitUntil(() -> !flood.isAlive());
    }

    private static void flood(Peer peer) {
        byte[] objects = "{}".repeat(32_768).getBytes(StandardCharsets.US_ASCII);
        try {
            for (int i = 0; i < 1000; i++) {
                peer.sends(objects);
            }
        } catch (UncheckedIOException e) {
            // The end of it.
        }
    }
}
