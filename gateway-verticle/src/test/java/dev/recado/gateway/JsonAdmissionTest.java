package dev.recado.gateway;

import static dev.recado.gateway.JsonPeople.ask;
import static dev.recado.gateway.JsonPeople.error;
import static dev.recado.gateway.JsonPeople.info;
import static dev.recado.gateway.JsonPeople.logIn;
import static dev.recado.gateway.JsonPeople.success;
import static dev.recado.gateway.JsonPeople.welcome;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.id.AccountId;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How somebody comes in who speaks JSON objects. */
class JsonAdmissionTest {
    private static final String NOT_REGISTERED = error("Nome de usuário já existe ou dados inválidos.");
    private static final String WRONG = error("Nome de usuário ou senha inválidos.");
    private static final String NOT_LOGGED_IN = error("Comando de autenticação inválido.");

    private final JsonPeople people = new JsonPeople(House.aHouse());

    @AfterEach
    void close() {
        people.close();
    }

    @Test
    void shouldRegisterAndLetIn() {
        people.aStranger()
                .sends(ask("register", "username", "ana", "password", "segredo"))
                .hears(success("Cadastro realizado com sucesso! Faça o login."))
                .sends(ask("login", "username", "ana", "password", "segredo"))
                .hears(welcome("ana"));
    }

    @Test
    void shouldOpenTheSameAccountOnBridge() {
        people.aStranger()
                .sends(ask("register", "username", "ana", "password", "secret"))
                .hears(success("Cadastro realizado com sucesso! Faça o login."));

        JsonObject login = people.house
                .aClient()
                .get("recado.login", new JsonObject().put("nickname", "ana").put("password", "secret"));

        assertThat(login.getString("nickname")).isEqualTo("ana");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"command\":\"register\",\"username\":\"ANA\",\"password\":\"x\"}",
                "{\"command\":\"register\",\"username\":\"bob\"}",
                "{\"command\":\"register\",\"username\":\"bob\",\"password\":\"\"}",
                "{\"command\":\"register\",\"username\":\"bob\",\"password\":5}",
                "{\"command\":\"register\",\"username\":[\"bob\"],\"password\":\"x\"}",
                "{\"command\":\"register\",\"username\":\"b b\",\"password\":\"x\"}",
                "{\"command\":\"register\",\"username\":\"1234567890123\",\"password\":\"x\"}",
                "{\"command\":\"register\"}"
            })
    void shouldNotRegister(String register) {
        people.house.account("ana");

        people.aStranger()
                .sends(register)
                .hears(NOT_REGISTERED)
                .sends(logIn("ana"))
                .hears(welcome("ana"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"command\":\"login\",\"username\":\"ana\",\"password\":\"wrong\"}",
                "{\"command\":\"login\",\"username\":\"ana\"}",
                "{\"command\":\"login\",\"username\":\"nobody\",\"password\":\"secret\"}",
                "{\"command\":\"login\",\"username\":\"1111111111111\",\"password\":\"secret\"}",
                "{\"command\":\"login\",\"username\":\"a a\",\"password\":\"secret\"}",
                "{\"command\":\"login\",\"username\":null,\"password\":\"secret\"}",
                "{\"command\":\"login\",\"username\":\"ana\",\"password\":{}}",
                "{\"command\":\"login\"}"
            })
    void shouldNotLetIn(String login) {
        people.house.account("ana");

        people.aStranger().sends(login).hears(WRONG).sends(logIn("ana")).hears(welcome("ana"));
    }

    @Test
    void shouldLetInByIdToo() {
        AccountId ana = people.house.account("ana");

        people.aStranger().sends(logIn(ana.toString())).hears(welcome("ana"));
    }

    @Test
    void shouldLetAnAccountInOnce() {
        Peer first = people.aMember("ana");
        Peer second = people.aStranger().sends(logIn("ana")).hears(error("Este usuário já está logado."));

        first.close();
        House.awaitUntil(() -> people.house.registry.sessions.values().stream().allMatch(Map::isEmpty));

        second.sends(logIn("ana")).hears(welcome("ana"));
    }

    @Test
    void shouldNotLetInTwiceOnOneConnection() {
        people.aMember("ana")
                .sends(logIn("ana"))
                .hears(error("Você já está logado nesta conexão."))
                .sends(ask("register", "username", "bob", "password", "x"))
                .hears(error("Você já está logado nesta conexão."));

        assertThat(people.house.registry.accounts).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"list_all", "select_chat", "send_message", "leave_chat", "create_group", "add_member_to_group"})
    void shouldAskWhoIsThereFirst(String command) {
        people.house.account("ana");

        people.aStranger()
                .sends(ask(command))
                .hears(NOT_LOGGED_IN)
                .sends(logIn("ana"))
                .hears(welcome("ana"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"command\":\"shutdown\"}",
                "{\"command\":\"LOGIN\"}",
                "{\"command\":7}",
                "{}",
                "{\"command\":\"login\",}",
                "{\"command\":\"login\",\"command\":\"login\"}",
                "{'command':'login'}",
                "GET / HTTP/1.1\r\n\r\n",
                "-help\n"
            })
    void shouldCloseOnWhomItDoesNotUnderstand(String nonsense) {
        assertThat(people.aStranger().sends(nonsense + logIn("ana")).readsToTheEnd())
                .isEqualTo(NOT_LOGGED_IN);
    }

    @Test
    void shouldNotWaitForTheEndOfWhatIsTooLongBeforeTheLogin() {
        String login = ask("login", "username", "ana", "password", "p".repeat(1024));

        assertThat(people.aStranger().sends(login.substring(0, 1025)).readsToTheEnd())
                .isEqualTo(NOT_LOGGED_IN);
    }

    @Test
    void shouldTakeLongerObjectsRightBehindALogin() {
        people.house.account("ana");
        String message = ask("send_message", "message", "x".repeat(3000));

        people.aStranger()
                .sends(logIn("ana") + message)
                .hears(welcome("ana"), error("Você não está em uma conversa. Use o menu para selecionar um chat."));
    }

    @Test
    void shouldTellWhoIsTooSlow() {
        people.house.registry.silent = true;
        people.house.account("ana");

        people.aStranger()
                .sends(logIn("ana"))
                .hears(error("O servidor não conseguiu responder agora. Tente novamente em instantes."));
    }

    @Test
    void shouldSayGoodbye() {
        Peer ana = people.aMember("ana");
        Peer stranger = people.aStranger().sends(ask("login")).hears(WRONG);
        String goodbye = info("O servidor está sendo encerrado. Conecte-se novamente em instantes.");

        House.await(people.house.stop());

        assertThat(ana.readsToTheEnd()).isEqualTo(goodbye);
        assertThat(stranger.readsToTheEnd()).isEqualTo(goodbye);
    }

    @Test
    void shouldTellWhoIsReplacedElsewhere() {
        Peer ana = people.aMember("ana");

        people.house.aClient(people.house.replacingPort()).logIn("ana");

        assertThat(ana.readsToTheEnd()).isEqualTo(error("Este usuário se conectou em outro lugar."));
    }
}
