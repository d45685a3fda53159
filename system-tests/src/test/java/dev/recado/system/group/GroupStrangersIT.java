package dev.recado.system.group;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.error.ErrorCode;
import dev.recado.system.person.Caller;
import dev.recado.system.person.Callers;
import dev.recado.system.server.Servers;
import dev.recado.system.wire.Body;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What in a group is not one's own, however one asks for it. */
class GroupStrangersIT {
    @RegisterExtension
    final Servers servers = new Servers();

    @RegisterExtension
    final Callers callers = new Callers();

    private Company company;

    @BeforeEach
    void oneOfEach() {
        company = new Company(callers, servers.shared());
    }

    @ParameterizedTest
    @ValueSource(strings = {"9999999999999", "#nobody calls a group so"})
    void shouldKnowNothingOfAGroupThatIsNotThere(String group) {
        int none = ErrorCode.NO_SUCH_GROUP.number();
        Caller caller = company.stranger;

        // then
        for (String address : List.of("join", "leave", "members")) {
            assertThat(caller.tries("recado.group." + address, "group", group)).isEqualTo(none);
        }
        for (String address : List.of("add", "remove")) {
            assertThat(caller.tries("recado.group." + address, "group", group, "account", company.guest.account()))
                    .isEqualTo(none);
        }
        assertThat(caller.tries("recado.group.rename", "group", group, "name", "another"))
                .isEqualTo(none);
        assertThat(caller.tries(
                        "recado.group.role", "group", group, "account", company.guest.account(), "role", "admin"))
                .isEqualTo(none);
        assertThat(caller.tries("recado.send", "to", group, "id", "1", "body", "hi"))
                .isEqualTo(none);
        assertThat(caller.tries("recado.history", "with", group)).isIn(none, ErrorCode.NOT_A_MEMBER.number());
    }

    @Test
    void shouldListAGroupToEverybodyAndItsInsideToMembers() {
        // given
        String group = company.group();

        // then
        assertThat(groups(company.stranger, "recado.group.list")).contains(group);
        assertThat(groups(company.stranger, "recado.group.mine")).isEmpty();
        assertThat(groups(company.exMember, "recado.group.mine")).isEmpty();
        assertThat(groups(company.member, "recado.group.mine")).containsExactly(group);
        assertThat(conversations(company.stranger)).isEmpty();
        assertThat(conversations(company.member)).containsExactly(group);
        assertThat(conversations(company.exMember)).containsExactly(group);
    }

    private static List<String> groups(Caller caller, String address) {
        return Caller.objects(caller.asks(address, "limit", 1_000), "groups")
                .map(found -> found.getString("group"))
                .toList();
    }

    private static List<String> conversations(Caller caller) {
        return Caller.objects(caller.asks("recado.conversations"), "conversations")
                .map(found -> found.getString("conversation"))
                .toList();
    }

    @Test
    void shouldReadNothingBeyondWhatIsOnesOwn() {
        // given
        String group = company.group();
        company.stranger.asks("recado.group.join", "group", group);
        company.owner.sends(group, "to whoever joined");

        // then
        assertThat(seqs(company.exMember, group, "after", 0)).containsExactly(1L, 2L, 3L, 4L);
        assertThat(seqs(company.exMember, group, "before", 100)).containsExactly(1L, 2L, 3L, 4L);
        assertThat(seqs(company.exMember, group, "after", 4)).isEmpty();
        assertThat(seqs(company.stranger, group, "after", 0)).containsExactly(6L, 7L);
        assertThat(seqs(company.stranger, group, "before", 6)).isEmpty();
        assertThat(seqs(company.stranger, group, "before", 7)).containsExactly(6L);
        assertThat(company.stranger.tries("recado.status", "conversation", group, "seq", 5))
                .isEqualTo(ErrorCode.NOT_A_MEMBER.number());
    }

    private static List<Long> seqs(Caller caller, String group, String side, int seq) {
        return Caller.objects(caller.asks("recado.history", "conversation", group, side, seq), "entries")
                .map(entry -> entry.getLong("seq"))
                .toList();
    }

    @Test
    void shouldAcknowledgeNothingBeyondWhatIsOnesOwn() {
        // given
        String group = company.group();

        // when
        JsonObject member =
                company.member.asks("recado.acknowledge", "conversation", group, "delivered", 1_000_000, "read", 2);
        JsonObject exMember = company.exMember.asks("recado.acknowledge", "conversation", group, "read", 1_000_000);

        // then
        assertThat(member).isEqualTo(Body.of("delivered", Company.ENTRIES, "read", 2));
        assertThat(exMember)
                .isEqualTo(Body.of("delivered", Company.LAST_OF_EX_MEMBER, "read", Company.LAST_OF_EX_MEMBER));
        assertThat(accounts(group, Company.ENTRIES)).doesNotContain(company.exMember.account());
        assertThat(accounts(group, 1)).contains(company.exMember.account());
    }

    private List<String> accounts(String group, int seq) {
        return Caller.objects(company.owner.asks("recado.status", "conversation", group, "seq", seq), "members")
                .map(member -> member.getString("account"))
                .toList();
    }

    @Test
    void shouldTellWritingToMembersOnly() {
        // given
        String group = company.group();
        for (Caller silent : List.of(company.stranger, company.exMember)) {
            silent.tries("recado.typing", "to", group);
            silent.asks("recado.typing", "to", company.other.account());
        }

        // when
        company.member.asks("recado.typing", "to", group);

        // then: the two who are not in it were heard only where they may be
        JsonObject first = company.other.connection().event("typing");
        JsonObject second = company.other.connection().event("typing");
        JsonObject third = company.other.connection().event("typing");
        assertThat(List.of(first, second, third))
                .containsExactlyInAnyOrder(
                        typing(company.stranger, company.other.account()),
                        typing(company.exMember, company.other.account()),
                        typing(company.member, group));
    }

    private static JsonObject typing(Caller from, String to) {
        return Body.of("event", "typing", "from", from.account(), "to", to);
    }

    @Test
    void shouldBelieveNoFieldAboutWhoAsks() {
        // given
        String group = company.group();

        // when: whatever a stranger says that he is
        for (String field : List.of("from", "by", "author", "sender", "session")) {
            int code = company.stranger.tries(
                    "recado.send", "to", group, "id", field, "body", "hi", field, company.owner.account());
            assertThat(code).as(field).isEqualTo(ErrorCode.NOT_A_MEMBER.number());
            code = company.stranger.tries(
                    "recado.group.rename", "group", group, "name", "mine now", field, company.owner.account());
            assertThat(code).as(field).isEqualTo(ErrorCode.NOT_A_MEMBER.number());
        }

        // then
        assertThat(company.member.history(group)).hasSize(Company.ENTRIES);
    }
}
