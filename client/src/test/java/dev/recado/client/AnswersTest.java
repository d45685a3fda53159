package dev.recado.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recado.contract.delivery.Conversations;
import dev.recado.contract.delivery.Cursors;
import dev.recado.contract.delivery.Durability;
import dev.recado.contract.delivery.History;
import dev.recado.contract.delivery.Status;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.Nickname;
import dev.recado.contract.registry.Account;
import dev.recado.contract.registry.Profile;
import dev.recado.contract.registry.Profiles;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswersTest {
    private static final AccountId BOB = AccountId.parse("1111111111111");
    private static final ConversationId CONVERSATION = ConversationId.parse("1111111111111-2222222222222");

    private static JsonObject json(String text) {
        return new JsonObject(text.replace('\'', '"'));
    }

    @Test
    void shouldReadTheServersIntroduction() {
        assertThat(Answers.serverInfo(json("{'server':'recado','version':'0.1.0','node':'n','historyDays':0,'limits':"
                        + "{'frameBytes':1,'bodyBytes':2,'window':3,'sendsPerSecond':4,'new':5}}")))
                .isEqualTo(new ServerInfo("recado", "0.1.0", "n", 0, new ServerInfo.Limits(1, 2, 3, 4)));
    }

    @Test
    void shouldReadAnAnswerToASend() {
        assertThat(Answers.accepted(json("{'conversation':'1111111111111-2222222222222','seq':4294967296,'at':5,"
                        + "'durable':'memory','repeated':true}")))
                .isEqualTo(new Accepted(CONVERSATION, 4_294_967_296L, 5, Durability.MEMORY, true));
    }

    @Test
    void shouldReadAnEntryWhoseBodyIsAnObject() {
        assertThat(Answers.entry(json("{'conversation':'9111111111111','seq':1,'from':'1111111111111',"
                                + "'fromNickname':'bob','at':1,'id':'x','type':'recado.group.created','body':{'a':1}}"))
                        .body())
                .isEqualTo("{\"a\":1}");
    }

    @Test
    void shouldReadHistoryAndWhatIsMissingOfIt() {
        assertThat(Answers.history(json("{'entries':[],'complete':true}"))).isEqualTo(new History(List.of(), null));
        assertThat(Answers.history(json("{'entries':[],'complete':false,'removed':{'from':1,'to':9}}")))
                .isEqualTo(new History(List.of(), new History.Range(1, 9)));
        assertThat(Answers.history(json("{'entries':[],'complete':false,'removed':{'from':5,'to':9},"
                        + "'removedEarlier':[{'from':1,'to':2}]}")))
                .isEqualTo(new History(List.of(), new History.Range(5, 9), List.of(new History.Range(1, 2))));
    }

    @Test
    void shouldTakeTheSilenceOfAnOlderServerForCompleteness() {
        assertThat(Answers.caughtUp(json("{}"))).isEqualTo(new CaughtUp(true, List.of()));
    }

    @Test
    void shouldReadAConversationOfAGroup() {
        assertThat(Answers.conversations(
                                json(
                                        "{'conversations':[{'conversation':'9111111111111','kind':'group',"
                                                + "'group':'9111111111111','groupName':'turma','last':3,'delivered':2,'read':1,'unread':2}]}"))
                        .conversations()
                        .get(0)
                        .groupName())
                .hasToString("turma");
    }

    @Test
    void shouldReadConversations() {
        assertThat(Answers.conversations(json("{'conversations':[{'conversation':'1111111111111-2222222222222',"
                        + "'kind':'direct','with':'1111111111111','last':3,'delivered':2,'read':1,'unread':2}],"
                        + "'after':'1111111111111-2222222222222'}")))
                .isEqualTo(new Conversations(
                        List.of(new Conversations.Summary(CONVERSATION, 3, new Cursors(2, 1), 2)), CONVERSATION));
    }

    @Test
    void shouldReadStatus() {
        assertThat(Answers.status(json("{'delivered':1,'read':0,'members':"
                        + "[{'account':'1111111111111','delivered':true,'read':false}]}")))
                .isEqualTo(new Status(1, 0, List.of(new Status.Member(BOB, true, false))));
    }

    @Test
    void shouldReadUsers() {
        Account bob = new Account(BOB, new Nickname("bob"), "Bob");
        assertThat(Answers.profiles(json("{'users':[{'account':'1111111111111','nickname':'bob','name':'Bob',"
                        + "'online':true,'lastSeenAt':7}]}")))
                .isEqualTo(new Profiles(List.of(new Profile(bob, true, 7)), null));
    }

    @Test
    void shouldNameTheFieldThatIsNotAsItShouldBe() {
        assertThatThrownBy(() -> Answers.cursors(json("{'delivered':1}")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("read: missing (expected: Number)");
        assertThatThrownBy(() -> Answers.history(json("{'entries':[1],'complete':true}")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("entries: Integer (expected: JsonObject)");
    }
}
