package dev.recado.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.group.Role;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.GroupName;
import dev.recado.contract.id.MessageId;
import dev.recado.contract.id.Nickname;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class GroupChangeTest {
    private static final AccountId BOB = AccountId.parse("1111111111111");
    private static final Nickname NICKNAME = new Nickname("bob");

    private static Entry entry(String type, String body) {
        return new Entry(
                ConversationId.parse("9111111111111"),
                1,
                BOB,
                NICKNAME,
                1,
                new MessageId("x"),
                type,
                body.replace('\'', '"'));
    }

    static Stream<Arguments> changes() {
        String bob = "{'account':'1111111111111','nickname':'bob'}";
        return Stream.of(
                Arguments.of(
                        "created",
                        "{'name':'turma','members':2,'accounts':['1111111111111']}",
                        new GroupChange.Created(new GroupName("turma"), 2, List.of(BOB))),
                Arguments.of("added", bob, new GroupChange.Added(BOB, NICKNAME)),
                Arguments.of("joined", bob, new GroupChange.Joined(BOB, NICKNAME)),
                Arguments.of("left", bob, new GroupChange.Left(BOB, NICKNAME)),
                Arguments.of("removed", bob, new GroupChange.Removed(BOB, NICKNAME)),
                Arguments.of(
                        "renamed",
                        "{'name':'turma 2','before':'turma'}",
                        new GroupChange.Renamed(new GroupName("turma 2"), new GroupName("turma"))),
                Arguments.of(
                        "role",
                        "{'account':'1111111111111','nickname':'bob','role':'owner'}",
                        new GroupChange.RoleChanged(BOB, NICKNAME, Role.OWNER)));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void shouldReadWhatHappened(String kind, String body, GroupChange change) {
        assertThat(GroupChange.of(entry("recado.group." + kind, body))).contains(change);
    }

    @Test
    void shouldFindNothingInAMessage() {
        assertThat(GroupChange.of(entry("text/plain", "recado.group.left"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "recado.group.painted, '{}'",
        "recado.news, '{}'",
        "recado.group.left, '{}'",
        "recado.group.left, 'nonsense'",
        "recado.group.role, '{\"account\":\"1111111111111\",\"nickname\":\"bob\",\"role\":\"king\"}'"
    })
    void shouldFindNothingInWhatItDoesNotKnow(String type, String body) {
        assertThat(GroupChange.of(entry(type, body))).isEmpty();
    }
}
