package dev.recado.gateway;

import static org.assertj.core.api.Assertions.assertThat;

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

/** Requests about groups that are understood and refused: with the right code, changing nothing. */
class GroupRefusalTest {
    private static final String CREATE = "recado.group.create";
    private static final String ADD = "recado.group.add";
    private static final String RENAME = "recado.group.rename";
    private static final String ROLE = "recado.group.role";
    private static final String MEMBERS = "recado.group.members";
    private static final String SEND = "recado.send";

    private static House house;
    private static Client alice;
    private static Client eve;

    @BeforeAll
    static void open() {
        house = House.aHouse();
        alice = house.aMember("alice");
        house.account("bob");
        eve = house.aMember("eve");
        alice.get(CREATE, new JsonObject().put("name", "turma"));
        alice.send("#turma", "m1", "hi");
    }

    @AfterAll
    static void close() {
        assertThat(house.delivery.posts).hasValue(1);
        assertThat(house.groups.changes).hasSize(1);
        house.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {CREATE, ADD, RENAME, ROLE, "recado.group.remove", "recado.group.join", "recado.group.leave"})
    void shouldAskForALoginFirst(String address) {
        JsonObject body =
                new JsonObject("{\"group\":\"#turma\",\"name\":\"x\",\"nickname\":\"bob\",\"role\":\"admin\"}");

        assertThat(house.aClient().refused(address, body)).isEqualTo(201);
    }

    static Stream<Arguments> invalid() {
        return Stream.of(
                Arguments.of(CREATE, "{}", "name"),
                Arguments.of(CREATE, "{'name':7}", "name"),
                Arguments.of(CREATE, "{'name':''}", "group name"),
                Arguments.of(CREATE, "{'name':'  '}", "group name"),
                Arguments.of(CREATE, "{'name':' turma'}", "group name"),
                Arguments.of(CREATE, "{'name':'a  b'}", "group name"),
                Arguments.of(CREATE, "{'name':'#turma'}", "group name"),
                Arguments.of(CREATE, "{'name':'@turma'}", "group name"),
                Arguments.of(CREATE, "{'name':'a\\nb'}", "group name"),
                Arguments.of(CREATE, "{'name':'a\\u001b[2Jb'}", "group name"),
                Arguments.of(CREATE, "{'name':'a\\u0000b'}", "group name"),
                Arguments.of(CREATE, "{'name':'a\\u200bb'}", "group name"),
                Arguments.of(CREATE, "{'name':'\\ud800'}", "group name"),
                Arguments.of(CREATE, "{'name':'9000000000001'}", "group name"),
                Arguments.of(CREATE, "{'name':'" + "n".repeat(65) + "'}", "group name"),
                Arguments.of(CREATE, "{'name':'x','members':'@bob'}", "members"),
                Arguments.of(CREATE, "{'name':'x','members':[1]}", "members"),
                Arguments.of(CREATE, "{'name':'x','members':[['@bob']]}", "members"),
                Arguments.of(CREATE, "{'name':'x','members':['bob']}", "members"),
                Arguments.of(CREATE, "{'name':'x','members':['#turma']}", "members"),
                Arguments.of(CREATE, "{'name':'x','members':['@']}", "nickname"),
                Arguments.of(CREATE, "{'name':'x','members':['@b\\u043eb']}", "nickname"),
                Arguments.of(CREATE, "{'name':'x','members':['9000000000001']}", "account"),
                Arguments.of(ADD, "{'nickname':'bob'}", "group"),
                Arguments.of(ADD, "{'group':null,'nickname':'bob'}", "group"),
                Arguments.of(ADD, "{'group':9000000000001,'nickname':'bob'}", "group"),
                Arguments.of(ADD, "{'group':'turma','nickname':'bob'}", "group"),
                Arguments.of(ADD, "{'group':'@bob','nickname':'bob'}", "group"),
                Arguments.of(ADD, "{'group':'1000000000001','nickname':'bob'}", "group"),
                Arguments.of(ADD, "{'group':'0123456789012','nickname':'bob'}", "group"),
                Arguments.of(ADD, "{'group':'90000000000011','nickname':'bob'}", "group"),
                Arguments.of(ADD, "{'group':'\\u0669000000000001','nickname':'bob'}", "group"),
                Arguments.of(ADD, "{'group':'#','nickname':'bob'}", "group name"),
                Arguments.of(ADD, "{'group':'#a\\nb','nickname':'bob'}", "group name"),
                Arguments.of(ADD, "{'group':'#turma'}", "account or nickname"),
                Arguments.of(
                        ADD, "{'group':'#turma','nickname':'bob','account':'1000000000002'}", "account or nickname"),
                Arguments.of(ADD, "{'group':'#turma','nickname':'@bob'}", "nickname"),
                Arguments.of(ADD, "{'group':'#turma','account':'bob'}", "account"),
                Arguments.of(ADD, "{'group':'#turma','account':2}", "account"),
                Arguments.of("recado.group.remove", "{'group':'#turma'}", "account or nickname"),
                Arguments.of("recado.group.join", "{}", "group"),
                Arguments.of("recado.group.join", "{'group':['#turma']}", "group"),
                Arguments.of("recado.group.leave", "{'group':''}", "group"),
                Arguments.of(RENAME, "{'group':'#turma'}", "name"),
                Arguments.of(RENAME, "{'group':'#turma','name':'a\\tb'}", "group name"),
                Arguments.of(ROLE, "{'group':'#turma','nickname':'bob'}", "role"),
                Arguments.of(ROLE, "{'group':'#turma','nickname':'bob','role':'king'}", "role"),
                Arguments.of(ROLE, "{'group':'#turma','nickname':'bob','role':'OWNER'}", "role"),
                Arguments.of(ROLE, "{'group':'#turma','nickname':'bob','role':2}", "role"),
                Arguments.of(ROLE, "{'group':'#turma','role':'admin'}", "account or nickname"),
                Arguments.of(MEMBERS, "{'group':'#turma','limit':0}", "limit"),
                Arguments.of(MEMBERS, "{'group':'#turma','limit':1001}", "limit"),
                Arguments.of(MEMBERS, "{'group':'#turma','after':'bob'}", "account"),
                Arguments.of(MEMBERS, "{'group':'#turma','after':'9000000000001'}", "account"),
                Arguments.of("recado.group.list", "{'limit':-1}", "limit"),
                Arguments.of("recado.group.list", "{'after':'#turma'}", "group"),
                Arguments.of("recado.group.mine", "{'after':'1000000000001'}", "group"),
                Arguments.of("recado.group.mine", "{'limit':'9'}", "limit"),
                Arguments.of(SEND, "{'to':'#','id':'m','body':'b'}", "group name"),
                Arguments.of(SEND, "{'to':'#a\\u001bb','id':'m','body':'b'}", "group name"),
                Arguments.of(SEND, "{'to':'turma','id':'m','body':'b'}", "to"),
                Arguments.of(SEND, "{'to':'#turma','id':'m','body':'b','type':'recado.group.left'}", "type"),
                Arguments.of(SEND, "{'to':'#turma','id':'m','body':{'name':'x'}}", "body"),
                Arguments.of("recado.typing", "{'to':'#'}", "group name"),
                Arguments.of("recado.history", "{'with':'##'}", "group name"),
                Arguments.of("recado.status", "{'conversation':'9000000000001','seq':1,'limit':1001}", "limit"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("invalid")
    void shouldNameTheFieldThatIsNotValid(String address, String body, String field) {
        alice.writeText("{'type':'send','address':'" + address + "','replyAddress':'r','body':" + body + "}");

        JsonObject refusal = alice.frame();
        assertThat(refusal.getInteger("failureCode")).as(refusal.encode()).isEqualTo(102);
        assertThat(refusal.getString("message")).startsWith(field).doesNotContain("\n", "\u001b");
    }

    @ParameterizedTest
    @CsvSource({
        "recado.send, '{\"to\":\"9000000000001\",\"id\":\"m\",\"body\":\"b\"}', 301",
        "recado.send, '{\"to\":\"#turma\",\"id\":\"m\",\"body\":\"b\"}', 301",
        "recado.send, '{\"to\":\"9000000000002\",\"id\":\"m\",\"body\":\"b\"}', 402",
        "recado.send, '{\"to\":\"#%'' OR 1=1 --\",\"id\":\"m\",\"body\":\"b\"}', 402",
        "recado.send, '{\"to\":\"0123456789012\",\"id\":\"m\",\"body\":\"b\"}', 401",
        "recado.history, '{\"with\":\"#turma\"}', 301",
        "recado.history, '{\"with\":\"9000000000001\"}', 301",
        "recado.history, '{\"conversation\":\"9000000000001\"}', 301",
        "recado.history, '{\"conversation\":\"0123456789012\"}', 301",
        "recado.acknowledge, '{\"conversation\":\"9000000000001\",\"read\":1}', 301",
        "recado.acknowledge, '{\"conversation\":\"0123456789012\",\"read\":1}', 301",
        "recado.status, '{\"conversation\":\"9000000000001\",\"seq\":1}', 301",
        "recado.status, '{\"conversation\":\"0123456789012\",\"seq\":1}', 301",
        "recado.group.members, '{\"group\":\"9000000000001\"}', 301",
        "recado.group.members, '{\"group\":\"9999999999999\"}', 402",
        "recado.group.add, '{\"group\":\"#turma\",\"nickname\":\"nobody\"}', 401",
        "recado.group.add, '{\"group\":\"#turma\",\"account\":\"0123456789012\"}', 401",
        "recado.group.role, '{\"group\":\"#turma\",\"nickname\":\"%\",\"role\":\"owner\"}', 102",
        "recado.group.remove, '{\"group\":\"#turma\",\"nickname\":\"n_body\"}', 401"
    })
    void shouldKeepAStrangerOut(String address, String body, int code) {
        assertThat(eve.refused(address, new JsonObject(body))).isEqualTo(code);
    }

    @Test
    void shouldListNoConversationOfAGroupToAStranger() {
        assertThat(eve.get("recado.conversations", new JsonObject()).getJsonArray("conversations"))
                .isEmpty();
    }

    @Test
    void shouldSayNothingOfWhoIsWritingInAGroupToAStranger() {
        eve.openInbox().event("caught-up");

        assertThat(alice.get("recado.typing", new JsonObject().put("to", "#turma")))
                .isEmpty();

        assertThat(eve.sync().quiet()).isTrue();
    }

    @Test
    void shouldNotBelieveWhoAClientSaysThatItIs() {
        JsonObject forged = new JsonObject()
                .put("group", "#nowhere")
                .put("by", "1000000000001")
                .put("from", "1000000000001")
                .put("account", "1000000000001");

        assertThat(eve.refused("recado.group.members", forged.copy().put("group", "#turma")))
                .isEqualTo(301);
    }
}
