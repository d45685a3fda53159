package dev.recado.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.id.AccountId;
import io.vertx.core.json.JsonObject;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are understood and refused: with the right code, changing nothing. */
class RefusalTest {
    private static final String NOBODY = "8999999999999";
    private static final String OTHERS = "1000000000008-1000000000009";

    private static House house;
    private static Client alice;

    @BeforeAll
    static void open() {
        house = House.aHouse();
        alice = house.aMember("alice");
        house.account("bob");
    }

    @AfterAll
    static void close() {
        assertThat(house.delivery.posts).hasValue(0);
        house.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "recado.logout",
                "recado.conversations",
                "recado.users",
                "recado.group.list",
                "recado.group.mine",
            })
    void shouldAskForALoginFirst(String address) {
        Client guest = house.aClient();

        assertThat(guest.refused(address, new JsonObject())).isEqualTo(201);
        guest.sync();
    }

    @Test
    void shouldGiveNoEventsToAGuest() {
        Client guest = house.aClient().openInbox();

        JsonObject refusal = guest.frame();

        assertThat(refusal.getInteger("failureCode")).isEqualTo(201);
        assertThat(refusal.getString("address")).isEqualTo("recado.inbox");
        guest.sync();
    }

    @Test
    void shouldNotRepeatASecretOfTheWrongType() {
        JsonObject login = new JsonObject().put("nickname", "alice").put("password", 271_828);

        JsonObject refusal = house.aClient().ask("recado.login", login);

        assertThat(refusal.getInteger("failureCode")).isEqualTo(102);
        assertThat(refusal.getString("message")).isEqualTo("password: of type number (expected: a string)");
    }

    @Test
    void shouldNotLogInTwiceOnOneConnection() {
        Client client = house.again("alice");
        JsonObject bob = new JsonObject().put("nickname", "bob").put("password", "secret");

        assertThat(client.refused("recado.login", bob)).isEqualTo(505);
    }

    @Test
    void shouldNotLogInTwiceAtOnce() {
        Client guest = house.aClient();
        JsonObject login = new JsonObject().put("nickname", "alice").put("password", "secret");

        guest.post("recado.login", login);
        guest.post("recado.login", login);

        assertThat(Stream.of(guest.frame(), guest.frame()).map(frame -> frame.getInteger("failureCode")))
                .containsExactlyInAnyOrder(505, null);
    }

    @Test
    void shouldLetATryFollowAFailedLogin() {
        Client guest = house.aClient();

        assertThat(guest.refused(
                        "recado.login",
                        new JsonObject().put("nickname", "alice").put("password", "wrong")))
                .isEqualTo(202);
        assertThat(guest.refused(
                        "recado.login",
                        new JsonObject().put("nickname", "nobody").put("password", "x")))
                .isEqualTo(202);
        guest.logIn("alice");
    }

    @Test
    void shouldNotMakeAnAccountWithoutPasswordOnAListenerForPasswords() {
        JsonObject carol = new JsonObject().put("nickname", "carol");

        JsonObject refusal = house.aClient().ask("recado.register", carol);
        JsonObject account = house.aClient(house.openPort()).get("recado.register", carol);

        assertThat(refusal.getInteger("failureCode")).isEqualTo(102);
        assertThat(refusal.getString("message")).contains("password");
        assertThat(account.getString("nickname")).isEqualTo("carol");
    }

    static Stream<Arguments> invalid() {
        String send = "recado.send";
        String history = "recado.history";
        String users = "recado.users";
        String login = "recado.login";
        String register = "recado.register";
        String acknowledge = "recado.acknowledge";
        String watch = "recado.presence.watch";
        return Stream.of(
                Arguments.of(send, "{}", "to"),
                Arguments.of(send, "{'to':1,'id':'m','body':'b'}", "to"),
                Arguments.of(send, "{'to':'bob','id':'m','body':'b'}", "to"),
                Arguments.of(send, "{'to':'','id':'m','body':'b'}", "to"),
                Arguments.of(send, "{'to':'@','id':'m','body':'b'}", "nickname"),
                Arguments.of(send, "{'to':'@a b','id':'m','body':'b'}", "nickname"),
                Arguments.of(send, "{'to':'@a\\u0000','id':'m','body':'b'}", "nickname"),
                Arguments.of(send, "{'to':'@b\\u043eb','id':'m','body':'b'}", "nickname"),
                Arguments.of(send, "{'to':'100000000000','id':'m','body':'b'}", "to"),
                Arguments.of(send, "{'to':'10000000000011','id':'m','body':'b'}", "to"),
                Arguments.of(send, "{'to':'\\u0661000000000001','id':'m','body':'b'}", "to"),
                Arguments.of(send, "{'to':'@bob','body':'b'}", "id"),
                Arguments.of(send, "{'to':'@bob','id':'','body':'b'}", "id"),
                Arguments.of(send, "{'to':'@bob','id':7,'body':'b'}", "id"),
                Arguments.of(send, "{'to':'@bob','id':'" + "i".repeat(65) + "','body':'b'}", "id"),
                Arguments.of(send, "{'to':'@bob','id':'\\ud800','body':'b'}", "id"),
                Arguments.of(send, "{'to':'@bob','id':'m'}", "body"),
                Arguments.of(send, "{'to':'@bob','id':'m','body':null}", "body"),
                Arguments.of(send, "{'to':'@bob','id':'m','body':{}}", "body"),
                Arguments.of(send, "{'to':'@bob','id':'m','body':['b']}", "body"),
                Arguments.of(send, "{'to':'@bob','id':'m','body':'a\\u0000b'}", "body"),
                Arguments.of(send, "{'to':'@bob','id':'m','body':'\\udc00'}", "body"),
                Arguments.of(send, "{'to':'@bob','id':'m','body':'b','type':5}", "type"),
                Arguments.of(send, "{'to':'@bob','id':'m','body':'b','type':''}", "type"),
                Arguments.of(send, "{'to':'@bob','id':'m','body':'b','type':'a\\nb'}", "type"),
                Arguments.of(send, "{'to':'@bob','id':'m','body':'b','type':'recado.group.created'}", "type"),
                Arguments.of(send, "{'to':'@bob','id':'m','body':'b','type':'" + "t".repeat(128) + "'}", "type"),
                Arguments.of(
                        acknowledge, "{'conversation':'1000000000001-1000000000002'}", "delivered or read: missing"),
                Arguments.of(
                        acknowledge, "{'conversation':'1000000000001-1000000000002','delivered':'1'}", "delivered"),
                Arguments.of(
                        acknowledge, "{'conversation':'1000000000001-1000000000002','delivered':1.5}", "delivered"),
                Arguments.of(
                        acknowledge, "{'conversation':'1000000000001-1000000000002','delivered':1e2}", "delivered"),
                Arguments.of(
                        acknowledge,
                        "{'conversation':'1000000000001-1000000000002','delivered':-1}",
                        "delivered or read: negative"),
                Arguments.of(
                        acknowledge,
                        "{'conversation':'1000000000001-1000000000002','delivered':99999999999999999999}",
                        "delivered"),
                Arguments.of(acknowledge, "{'conversation':'1000000000001-1000000000002','read':true}", "read"),
                Arguments.of(acknowledge, "{'conversation':'x','delivered':1}", "conversation"),
                Arguments.of(acknowledge, "{'conversation':'1-2','delivered':1}", "conversation"),
                Arguments.of(acknowledge, "{'conversation':'1000000000002-1000000000001','delivered':1}", "account"),
                Arguments.of(acknowledge, "{'delivered':1}", "conversation"),
                Arguments.of("recado.status", "{'conversation':'1000000000001-1000000000002'}", "seq"),
                Arguments.of("recado.status", "{'conversation':'1000000000001-1000000000002','seq':'1'}", "seq"),
                Arguments.of("recado.status", "{'conversation':'1000000000001-1000000000002','seq':0}", "seq"),
                Arguments.of(history, "{}", "conversation or with"),
                Arguments.of(
                        history,
                        "{'with':'@bob','conversation':'1000000000001-1000000000002'}",
                        "conversation or with"),
                Arguments.of(history, "{'with':'@bob','after':1,'before':2}", "after and before: both"),
                Arguments.of(history, "{'with':'@bob','after':-1}", "after"),
                Arguments.of(history, "{'with':'@bob','limit':0}", "limit"),
                Arguments.of(history, "{'with':'@bob','limit':1001}", "limit"),
                Arguments.of(history, "{'with':'@bob','limit':4294967297}", "limit"),
                Arguments.of(history, "{'with':'@bob','limit':'5'}", "limit"),
                Arguments.of("recado.conversations", "{'after':'1000000000001'}", "group"),
                Arguments.of("recado.conversations", "{'limit':-1}", "limit"),
                Arguments.of(users, "{'after':'alice'}", "account"),
                Arguments.of(users, "{'online':'true'}", "online"),
                Arguments.of(users, "{'limit':0}", "limit"),
                Arguments.of("recado.user", "{}", "account or nickname"),
                Arguments.of("recado.user", "{'account':'1000000000001','nickname':'alice'}", "account or nickname"),
                Arguments.of("recado.user", "{'account':'9000000000001'}", "account"),
                Arguments.of("recado.user", "{'nickname':'a\\u001b[2Jb'}", "nickname"),
                Arguments.of(
                        "recado.status", "{'conversation':'1000000000001-1000000000002','seq':1,'limit':0}", "limit"),
                Arguments.of(
                        "recado.status",
                        "{'conversation':'1000000000001-1000000000002','seq':1,'after':'x'}",
                        "account"),
                Arguments.of("recado.typing", "{}", "to"),
                Arguments.of(watch, "{}", "accounts"),
                Arguments.of(watch, "{'accounts':'1000000000001'}", "accounts"),
                Arguments.of(watch, "{'accounts':[1000000000001]}", "accounts"),
                Arguments.of(watch, "{'accounts':['alice']}", "account"),
                Arguments.of(register, "{'nickname':'','password':'x'}", "nickname"),
                Arguments.of(register, "{'nickname':'" + "n".repeat(64) + "','password':'x'}", "nickname"),
                Arguments.of(register, "{'nickname':'1000000000001','password':'x'}", "nickname"),
                Arguments.of(register, "{'nickname':'dave','password':''}", "password"),
                Arguments.of(register, "{'nickname':'dave','password':7}", "password"),
                Arguments.of(register, "{'nickname':'dave','password':'x','name':'a\\nb'}", "name"),
                Arguments.of("recado.hello", "{'client':1}", "client"),
                Arguments.of(login, "{'nickname':'alice'}", ""));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("invalid")
    void shouldNameTheFieldThatIsNotValid(String address, String body, String field) {
        alice.writeText("{'type':'send','address':'" + address + "','replyAddress':'r','body':" + body + "}");

        JsonObject refusal = alice.frame();
        assertThat(refusal.getString("type")).isEqualTo("err");
        assertThat(refusal.getString("address")).isEqualTo("r");
        assertThat(refusal.getString("failureType")).isEqualTo("RECIPIENT_FAILURE");
        assertThat(refusal.containsKey("retryAfterMs")).isFalse();
        if (!field.isEmpty()) {
            assertThat(refusal.getInteger("failureCode")).as(refusal.encode()).isEqualTo(102);
            assertThat(refusal.getString("message")).startsWith(field).doesNotContain("\n", "\u001b");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'nickname':'alice'}",
                "{'password':'x'}",
                "{'nickname':'alice','password':'x','token':'t'}",
                "{'nickname':'alice','account':'1000000000001','password':'x'}",
                "{'account':'alice','password':'x'}",
                "{'nickname':'alice','password':['x']}",
                "{'nickname':'alice','token':1}",
                "{'nickname':'alice','password':'x','device':1}"
            })
    void shouldNotTryALoginThatSaysTooLittleOrTooMuch(String body) {
        assertThat(house.aClient().refused("recado.login", new JsonObject(body.replace('\'', '"'))))
                .isEqualTo(102);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'text'", "[]", "7", "true"})
    void shouldTakeObjectsAsBodiesOnly(String body) {
        alice.writeText("{'type':'send','address':'recado.hello','replyAddress':'r','body':" + body + "}");

        JsonObject refusal = alice.frame();

        assertThat(refusal.getInteger("failureCode")).isEqualTo(102);
        assertThat(refusal.getString("message")).startsWith("body");
    }

    @ParameterizedTest
    @CsvSource({
        "recado.send, '{\"to\":\"@nobody\",\"id\":\"m\",\"body\":\"b\"}', 401",
        "recado.send, '{\"to\":\"" + NOBODY + "\",\"id\":\"m\",\"body\":\"b\"}', 401",
        "recado.send, '{\"to\":\"0000000000000\",\"id\":\"m\",\"body\":\"b\"}', 401",
        "recado.send, '{\"to\":\"#friends\",\"id\":\"m\",\"body\":\"b\"}', 402",
        "recado.send, '{\"to\":\"9000000000001\",\"id\":\"m\",\"body\":\"b\"}', 402",
        "recado.typing, '{\"to\":\"@nobody\"}', 401",
        "recado.history, '{\"with\":\"@nobody\"}', 401",
        "recado.history, '{\"with\":\"#friends\"}', 402",
        "recado.history, '{\"conversation\":\"" + OTHERS + "\"}', 301",
        "recado.acknowledge, '{\"conversation\":\"" + OTHERS + "\",\"delivered\":1}', 301",
        "recado.status, '{\"conversation\":\"" + OTHERS + "\",\"seq\":1}', 301",
        "recado.user, '{\"nickname\":\"nobody\"}', 401",
        "recado.user, '{\"nickname\":\"%''\"}', 102",
        "recado.register, '{\"nickname\":\"ALICE\",\"password\":\"x\"}', 501"
    })
    void shouldSayWhatIsWrong(String address, String body, int code) {
        assertThat(alice.refused(address, new JsonObject(body))).isEqualTo(code);
    }

    @Test
    void shouldMeasureABodyInBytesNotCharacters() {
        JsonObject message = new JsonObject().put("to", "@nobody").put("id", "m");

        assertThat(alice.refused("recado.send", message.put("body", "é".repeat(30_000))))
                .isEqualTo(401);
        assertThat(alice.refused("recado.send", message.put("body", "é".repeat(30_001))))
                .isEqualTo(111);
        assertThat(alice.refused("recado.send", message.put("body", "\uD83D\uDE00".repeat(15_000))))
                .isEqualTo(401);
        assertThat(alice.refused("recado.send", message.put("body", "\uD83D\uDE00".repeat(15_001))))
                .isEqualTo(111);
    }

    @Test
    void shouldNotRememberThatNobodyWasFound() {
        JsonObject message =
                new JsonObject().put("to", "@erin").put("body", "b").put("id", "m");
        assertThat(alice.refused("recado.typing", message)).isEqualTo(401);

        house.account("erin");

        assertThat(alice.get("recado.typing", message)).isEmpty();
    }

    @Test
    void shouldWatchKnownAccountsOnly() {
        JsonObject accounts = new JsonObject("{\"accounts\":[\"" + NOBODY + "\"]}");

        assertThat(alice.get("recado.presence.watch", accounts).getJsonArray("accounts"))
                .isEmpty();
        assertThat(new AccountId(Long.parseLong(NOBODY))).isNotNull();
    }
}
