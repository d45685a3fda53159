package dev.recado.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.id.AccountId;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who comes in by text commands, and how. */
class CommandsEnteringTest {
    private static final String PROMPT = "Senha:\n";
    private static final String WRONG = "Erro, senha incorreta\n";

    private final Lobby lobby = new Lobby();
    private final House house = lobby.house;

    @AfterEach
    void close() {
        lobby.close();
    }

    @Test
    void shouldMakeAnAccountOfANewNicknameAndGreet() {
        lobby.peer().sends("ana\n").hears("Olá, ana! -help mostra os comandos.\n");

        assertThat(house.registry.accounts.values())
                .extracting(account -> account.nickname().value())
                .containsExactly("ana");
        assertThat(house.registry.passwords).isEmpty();
    }

    @Test
    void shouldLetInAgainWhoWasThereBefore() {
        lobby.in("ana").sends("-exit").hears("Até logo!\n", "");

        lobby.peer().sends("ANA").hears("Olá, ana! -help mostra os comandos.\n");

        assertThat(house.registry.accounts).hasSize(1);
    }

    @Test
    void shouldSpeakEnglishWhereItIsAskedTo() {
        lobby.peer("commands-en").sends("ana\n").hears("Hello, ana! -help shows the commands.\n");
    }

    @Test
    void shouldTurnAwayWhoIsConnectedAlready() {
        lobby.in("ana");

        lobby.peer().sends("Ana").hears("Error, Usuário já conectado\n", "");
    }

    @Test
    void shouldTurnAwayWhoIsConnectedInAnotherDialect() {
        house.registry.passwords.remove(house.account("ana"));
        house.aClient(house.openPort()).get("recado.login", Lobby.named("ana"));

        lobby.peer().sends("ana\n").hears("Error, Usuário já conectado\n", "");
    }

    @Test
    void shouldAskForThePasswordOfWhoHasOne() {
        house.account("ana");

        lobby.peer().sends("ana\n").hears(PROMPT).sends("secret\n").hears("Olá, ana! -help mostra os comandos.\n");
    }

    @Test
    void shouldCloseAfterThreeWrongPasswords() {
        house.account("ana");

        lobby.peer()
                .sends("ana")
                .hears(PROMPT)
                .sends("secreta\n")
                .hears(WRONG + PROMPT)
                .sends(" secret\n")
                .hears(WRONG + PROMPT)
                .sends("x".repeat(1025) + "\n")
                .hears(WRONG, "");
    }

    @Test
    void shouldGetInAtTheThirdTry() {
        house.account("ana");

        lobby.peer()
                .sends("ana\nno\nnor this\nsecret\n")
                .hears(PROMPT, WRONG + PROMPT, WRONG + PROMPT, "Olá, ana! -help mostra os comandos.\n");
    }

    @Test
    void shouldSayThatTooManyPasswordsWereWrong() {
        house.account("ana");
        house.registry.loginRefusal = ErrorCode.LOGINS_TOO_FAST;

        lobby.peer()
                .sends("ana")
                .hears(PROMPT)
                .sends("secret\n")
                .hears("Erro, senhas erradas demais: espere um minuto\n" + PROMPT);
    }

    @Test
    void shouldTurnAwayWhoIsConnectedAlreadyOnceHeIsBelieved() {
        house.account("ana");
        lobby.peer().sends("ana\nsecret\n").hears(PROMPT, "Olá, ana! -help mostra os comandos.\n");

        lobby.peer().sends("ana\nsecret\n").hears(PROMPT, "Error, Usuário já conectado\n", "");
    }

    @Test
    void shouldAskAgainForWhatCannotBeANickname() {
        String invalid = "Erro, apelido inválido: de 1 a 63 letras, números, '.', '-' ou '_',"
                + " começando por letra, número ou '_'. Tente outro.\n";

        lobby.peer()
                .sends("ana maria\n")
                .hears(invalid)
                .sends("-help\n")
                .hears(invalid)
                .sends("9999999999999\n")
                .hears(invalid)
                .sends("  ana \r\n")
                .hears("Olá, ana! -help mostra os comandos.\n");
    }

    @Test
    void shouldLetInById() {
        AccountId ana = house.account("ana");
        house.registry.passwords.remove(ana);

        lobby.peer()
                .sends("1234567890123\n")
                .hears("Erro, usuário não cadastrado\n")
                .sends(ana + "\n")
                .hears("Olá, ana! -help mostra os comandos.\n");
    }

    @Test
    void shouldCloseOnWhoSpeaksHttp() {
        Stream.of(
                        "GET / HTTP/1.1\r\nHost: x\r\n\r\n",
                        "POST /a HTTP/1.0\r\n\r\nana\n",
                        "HEAD x",
                        "OPTIONS *\n",
                        "GET\n")
                .forEach(request -> lobby.peer()
                        .sends(request)
                        .hears("Erro, isto não é HTTP: aqui se fala por comandos de texto\n", ""));

        assertThat(house.registry.accounts).isEmpty();
        lobby.peer().sends("Get\n").hears("Olá, Get! -help mostra os comandos.\n");
    }

    @Test
    void shouldMakeAnAccountWithAPasswordWhereOneIsNeeded() {
        lobby.peer("commands-closed").sends("bob\nsecret\n").hears(PROMPT, "Olá, bob! -help mostra os comandos.\n");

        assertThat(house.registry.passwords).containsValue("secret");
        lobby.peer().sends("bob\n").hears(PROMPT).sends("another\n").hears(WRONG + PROMPT);
    }

    @Test
    void shouldLetInByPasswordOnlyWhereOneIsNeeded() {
        house.account("ana");
        house.registry.passwords.remove(house.account("bob"));

        lobby.peer("commands-closed")
                .sends("ana\nx\n")
                .hears(PROMPT, WRONG + PROMPT)
                .sends("secret\n")
                .hears("Olá, ana! -help mostra os comandos.\n");
        lobby.peer("commands-closed")
                .sends("bob\nx\n")
                .hears(PROMPT, WRONG + PROMPT)
                .sends("x\n")
                .hears(WRONG + PROMPT)
                .sends("x\n")
                .hears(WRONG, "");
        assertThat(house.registry.accounts).hasSize(2);
    }

    @Test
    void shouldLetInOneOfTwoWhoComeWithTheSameNewNickname() {
        Promise<Void> both = Promise.promise();
        house.registry.holdEntries = both.future();
        Peer one = lobby.peer().sends("ana\n");
        Peer other = lobby.peer().sends("ana\n");
        House.awaitUntil(() -> house.registry.entries.get() == 2);
        house.registry.holdEntries = Future.succeededFuture();
        both.complete();

        assertThat(Stream.of(one.reads(), other.reads()))
                .containsExactlyInAnyOrder("Olá, ana! -help mostra os comandos.\n", "Error, Usuário já conectado\n");
        assertThat(house.registry.accounts).hasSize(1);
    }

    @Test
    void shouldSayThatNobodyAnswersAndLetTryAgain() {
        house.registry.silent = true;
        Peer ana = lobby.peer()
                .sends("ana\n")
                .hears("Erro, o serviço não respondeu: talvez não tenha sido feito, tente de novo\n");
        house.registry.silent = false;

        ana.sends("ana\n").hears("Olá, ana! -help mostra os comandos.\n");
    }
}
