package dev.recado.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.bus.Bus;
import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.registry.EndSession;
import dev.recado.contract.registry.RegistryAddresses;
import dev.recado.contract.registry.SessionOpened;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where lines end, how long they may be, and how connections end. */
class CommandsLinesTest {
    private Lobby lobby = new Lobby();
    private House house = lobby.house;

    @AfterEach
    void close() {
        lobby.close();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void shouldTakeForALineWhatNothingFollows() {
        Peer ana = lobby.peer().sends("ana").hears("Olá, ana! -help mostra os comandos.\n");

        ana.sends("-listarusuarios").hears("ana\n").sends("nada").hears("comando inexistente\n");
    }

    @Test
    void shouldAnswerSeveralLinesInOrderOneFrameEach() {
        lobby.peer()
                .sends("ana\r\n-criargrupo a\r\n-criargrupo b\n\n-listargrupos")
                .hears("Olá, ana! -help mostra os comandos.\n", "Grupo a criado\n", "Grupo b criado\n", "a\nb\n");
    }

    @Test
    void shouldWaitForTheRestOfACharacter() {
        byte[] line = utf8("-criargrupo café");
        Peer ana = lobby.in("ana");

        ana.sends(Arrays.copyOf(line, line.length - 1))
                .hearsNothingFor(60)
                .sends(Arrays.copyOfRange(line, line.length - 1, line.length))
                .hears("Grupo café criado\n");
    }

    @Test
    void shouldNotWaitForEverForTheRestOfACharacter() {
        lobby.in("ana")
                .sends("-criargrupo caf\u00e9".getBytes(StandardCharsets.ISO_8859_1))
                .hears("Grupo caf\ufffd criado\n");
    }

    @Test
    void shouldAnswerWhatWasAskedForBeforeTheInputEnded() {
        String all = lobby.peer()
                .sends("ana\n-criargrupo a\n-listargrupos")
                .shutsOutput()
                .readsToTheEnd();

        assertThat(all).isEqualTo("Olá, ana! -help mostra os comandos.\nGrupo a criado\na\n");
    }

    @Test
    void shouldRefuseALineThatIsTooLongBeforeTheLogin() {
        assertThat(lobby.peer().sends("x".repeat(4097)).readsToTheEnd()).isEqualTo("Erro, linha longa demais\n");
    }

    @Test
    void shouldRefuseALineThatIsTooLongOnceWhatWasAskedForBeforeIsAnswered() {
        assertThat(lobby.in("ana").sends("-criargrupo a\n" + "x".repeat(65_537)).readsToTheEnd())
                .isEqualTo("Grupo a criado\nErro, linha longa demais\n");
    }

    @Test
    void shouldReadNoMoreThanItCanAnswer() {
        Promise<Void> groups = Promise.promise();
        house.groups.holdChanges = groups.future();
        Peer ana = lobby.in("ana");
        int lines = 200_000;
        Thread flood = new Thread(() -> {
            byte[] line = utf8("-criargrupo a\n");
            for (int i = 0; i < lines && !Thread.interrupted(); i++) {
                try {
                    ana.sends(line);
                } catch (RuntimeException e) {
                    return;
                }
            }
        });
        flood.start();
        House.awaitUntil(() -> !house.groups.changes.isEmpty());

        assertThat(house.groups.changes).hasSize(1);
        lobby.in("bob").sends("-id\n").reads();
        assertThat(house.groups.changes).hasSize(1);
        assertThat(flood.isAlive()).isTrue();

        groups.complete();
        ana.hears("Grupo a criado\n", "Error, grupo já existente\n").close();
        House.awaitUntil(() -> !flood.isAlive());
    }

    @Test
    void shouldSayThatItIsClosing() {
        Peer ana = lobby.in("ana");
        Future<Void> stopped = house.stop();

        ana.hears("O servidor está sendo encerrado, conecte-se de novo\n", "").close();
        House.await(stopped);
    }

    @Test
    void shouldSayThatTheSessionWasEndedFromElsewhere() {
        Peer ana = lobby.in("ana");
        SessionOpened session = house.registry.sessions.values().stream()
                .flatMap(theirs -> theirs.values().stream())
                .findAny()
                .orElseThrow();
        Bus.of(house.vertx, House.TIMEOUT)
                .ask(
                        RegistryAddresses.endSession(session.gateway()),
                        new EndSession(session.account(), session.session(), ErrorCode.SESSION_ENDED));

        ana.hears("A sessão foi encerrada em outro lugar\n", "");
    }

    @Test
    void shouldSayThatThereAreTooManyConnectionsInTheLanguageOfTheListener() {
        lobby.close();
        lobby = new Lobby(limits(10_000, 1, House.LIMITS.login()));
        house = lobby.house;
        lobby.in("ana");

        lobby.peer().hears("Erro, conexões demais, tente mais tarde\n", "");
        lobby.peer("commands-en").hears("Error, too many connections, try later\n", "");
    }

    @Test
    void shouldSayThatTheLoginTookTooLong() {
        lobby.close();
        lobby = new Lobby(limits(10_000, 100, Duration.ofMillis(100)));
        house = lobby.house;

        lobby.peer().hears("Erro, tempo esgotado para entrar\n", "");
        lobby.peer("commands-en").hears("Error, no login within the time for it\n", "");
    }

    @Test
    void shouldSayThatSomebodyWritesTooFast() {
        lobby.close();
        lobby = new Lobby(limits(1, 100, House.LIMITS.login()));
        house = lobby.house;
        String accepted = "Mensagem guardada na sua conversa com você: -historico ana\n";

        lobby.in("ana")
                .sends("-msg U ana um\n-msg U ana dois\n")
                .hears(accepted, "Erro, rápido demais: não foi aceito, espere um segundo\n");
        assertThat(house.delivery.posts).hasValue(1);
    }

    private static GatewayConfig.Limits limits(int sendsPerSecond, int connections, Duration login) {
        GatewayConfig.Limits usual = House.LIMITS;
        return new GatewayConfig.Limits(
                usual.frameBytes(),
                usual.frameBytesBeforeLogin(),
                usual.bodyBytes(),
                usual.window(),
                usual.requests(),
                usual.writeQueueBytes(),
                usual.writeQueuesBytes(),
                sendsPerSecond,
                connections,
                usual.connectionsPerAddress(),
                login,
                usual.idle(),
                usual.recheck(),
                usual.request(),
                usual.watched());
    }
}
