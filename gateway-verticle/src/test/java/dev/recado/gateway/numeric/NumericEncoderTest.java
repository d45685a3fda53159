package dev.recado.gateway.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.GroupId;
import dev.recado.contract.id.MessageId;
import dev.recado.contract.id.Nickname;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Events as frames. */
class NumericEncoderTest {
    private static Entry change(String body) {
        return new Entry(
                ConversationId.group(new GroupId(GroupId.FIRST + 1)),
                1,
                new AccountId(AccountId.FIRST + 1),
                new Nickname("ana"),
                1_700_000_000_000L,
                new MessageId("m1"),
                "recado.group.created",
                body,
                null,
                null,
                null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"name\":\"turma\",\"accounts\":7}"})
    void shouldFailWhereAChangeOfAGroupCannotBeRead(String body) {
        NumericEncoder encoder = new NumericEncoder(new Caller(Profile.CLASSIC));

        assertThat(encoder.lookUp(change(body)).failed()).isTrue();
    }
}
