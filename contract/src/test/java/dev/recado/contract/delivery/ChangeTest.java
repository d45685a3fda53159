package dev.recado.contract.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.GroupId;
import dev.recado.contract.id.GroupName;
import dev.recado.contract.id.MessageId;
import dev.recado.contract.id.Nickname;
import dev.recado.contract.message.Author;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeTest {
    private static final AccountId ALICE = AccountId.parse("1111111111111");
    private static final AccountId BOB = AccountId.parse("2222222222222");

    private static Change change(String type, String body) {
        return new Change(
                GroupId.parse("9333333333333"),
                new GroupName("turma"),
                new Author(ALICE, new Nickname("alice"), null, null),
                new MessageId("c-1"),
                type,
                body,
                List.of(),
                List.of(BOB));
    }

    @Test
    void shouldNameWhoLeavesInItsBody() {
        assertThat(change("recado.group.removed", "{\"account\":\"2222222222222\"}")
                        .leaves())
                .containsExactly(BOB);
        assertThatThrownBy(() -> change("recado.group.removed", "{\"nickname\":\"bob\"}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("body: does not name 2222222222222 (expected: whoever leaves)");
    }

    @Test
    void shouldTellItselfFromWhatPeopleWrite() {
        assertThatThrownBy(() -> change("text/plain", "2222222222222"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("type: text/plain (expected: recado.…)");
    }
}
