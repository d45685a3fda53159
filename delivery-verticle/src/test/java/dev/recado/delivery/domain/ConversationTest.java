package dev.recado.delivery.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.Post;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.DeviceName;
import dev.recado.contract.id.GroupId;
import dev.recado.contract.id.GroupName;
import dev.recado.contract.id.MessageId;
import dev.recado.contract.id.Nickname;
import dev.recado.contract.id.SessionId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConversationTest {
    static final AccountId ALICE = new AccountId(1_000_000_000_001L);
    static final AccountId BOB = new AccountId(1_000_000_000_002L);
    static final AccountId EVE = new AccountId(1_000_000_000_003L);
    static final ConversationId TALK = ConversationId.direct(BOB, ALICE);
    static final ConversationId GROUP = ConversationId.group(new GroupId(9_000_000_000_001L));

    @Test
    void shouldNumberEntriesFromOneWithoutHoles() {
        Conversation conversation = Conversation.direct(TALK, 0, Set.of());

        assertThat(List.of(says(conversation, ALICE), says(conversation, BOB), says(conversation, ALICE)))
                .extracting(Entry::seq)
                .containsExactly(1L, 2L, 3L);
    }

    @Test
    void shouldGoOnBehindWhatTheStoreKnows() {
        assertThat(says(Conversation.direct(TALK, 41, Set.of()), ALICE).seq()).isEqualTo(42);
    }

    @Test
    void shouldNameTheGroupTheDeviceAndTheSessionInAnEntry() {
        Conversation conversation = Conversation.group(GROUP, 0, new GroupLog(new GroupName("turma"), 2));
        DeviceName device = new DeviceName("phone");
        SessionId session = new SessionId("0123456789abcdef");

        Entry entry = conversation.append(
                new Post(GROUP, ALICE, new Nickname("a"), new MessageId("1"), "text/plain", "b", device, session), 7);

        assertThat(entry.groupName()).isEqualTo(new GroupName("turma"));
        assertThat(entry.device()).isEqualTo(device);
        assertThat(entry.session()).isEqualTo(session);
    }

    @Test
    void shouldBeBegunByItsFirstEntryOrByItsGroup() {
        assertThat(Conversation.direct(TALK, 0, Set.of()).begun()).isFalse();
        assertThat(Conversation.direct(TALK, 1, Set.of()).begun()).isTrue();
        assertThat(Conversation.group(GROUP, 0, null).begun()).isFalse();
        assertThat(Conversation.group(GROUP, 1, new GroupLog(new GroupName("turma"), 1))
                        .begun())
                .isTrue();
    }

    @Test
    void shouldKnowTheLastEntryThatIsNotByAnyoneWhoeverSpoke() {
        List<AccountId> people = List.of(ALICE, BOB, EVE, new AccountId(4));
        Random random = new Random(7);
        Conversation conversation = Conversation.group(GROUP, 0, new GroupLog(new GroupName("turma"), 3));
        Map<AccountId, Long> lastOfOthers = new HashMap<>();

        for (int i = 0; i < 1000; i++) {
            AccountId author = people.get(random.nextInt(3));
            long seq = says(conversation, author).seq();
            people.stream().filter(each -> !each.equals(author)).forEach(each -> lastOfOthers.put(each, seq));

            people.forEach(
                    each -> assertThat(conversation.lastOfOthers(each)).isEqualTo(lastOfOthers.getOrDefault(each, 0L)));
        }
    }

    static Entry says(Conversation conversation, AccountId author) {
        return says(conversation, author, null);
    }

    static Entry says(Conversation conversation, AccountId author, DeviceName device) {
        MessageId id = new MessageId("id" + conversation.last());
        Nickname nickname = new Nickname("n" + author);
        return conversation.append(
                new Post(conversation.id(), author, nickname, id, "text/plain", "body", device, null), 1);
    }
}
