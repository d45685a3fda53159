package dev.recado.contract.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConversationIdTest {
    private static final AccountId ALICE = new AccountId(1_111_111_111_111L);
    private static final AccountId BOB = new AccountId(2_222_222_222_222L);
    private static final AccountId CAROL = new AccountId(3_333_333_333_333L);
    private static final GroupId TURMA = new GroupId(9_000_000_000_001L);

    @ParameterizedTest
    @ValueSource(
            strings = {"1111111111111-2222222222222", "1111111111111-1111111111111", "9000000000001", "9999999999999"})
    void shouldFormatWhatItParsed(String text) {
        assertThat(ConversationId.parse(text).toString()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "1111111111111",
                "2222222222222-1111111111111",
                "1111111111111-9000000000001",
                "0000000000000-1111111111111",
                "0000000000000-9000000000001",
                "1111111111111-2222222222222-",
                "1111111111111-2222222222222-3333333333333",
                "1111111111111--222222222222",
                "1111111111111 - 2222222222222",
                "turma"
            })
    void shouldRefuseWhatIsNoConversation(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> ConversationId.parse(text));
    }

    @Test
    void shouldBeTheSameWhicheverOfTheTwoComesFirst() {
        assertThat(ConversationId.direct(BOB, ALICE)).isEqualTo(ConversationId.direct(ALICE, BOB));
    }

    @Test
    void shouldKnowThePeopleOfADirectConversation() {
        ConversationId conversation = ConversationId.direct(ALICE, BOB);

        assertThat(conversation.direct()).isTrue();
        assertThat(conversation.names(ALICE)).isTrue();
        assertThat(conversation.names(BOB)).isTrue();
        assertThat(conversation.names(CAROL)).isFalse();
        assertThat(conversation.other(ALICE)).isEqualTo(BOB);
        assertThat(conversation.other(BOB)).isEqualTo(ALICE);
        assertThatIllegalArgumentException().isThrownBy(() -> conversation.other(CAROL));
    }

    @Test
    void shouldHaveNotesToOneself() {
        assertThat(ConversationId.direct(ALICE, ALICE).other(ALICE)).isEqualTo(ALICE);
    }

    @Test
    void shouldNameNobodyInAGroup() {
        ConversationId conversation = ConversationId.group(TURMA);

        assertThat(conversation.direct()).isFalse();
        assertThat(conversation.names(ALICE)).isFalse();
    }

    @Test
    void shouldStayInItsPartition() {
        assertThat(ConversationId.direct(ALICE, BOB).partition(64)).isEqualTo(32);
        assertThat(ConversationId.group(TURMA).partition(64)).isEqualTo(50);
        assertThat(ConversationId.direct(ALICE, BOB).partition(1)).isZero();
    }

    @Test
    void shouldSpreadEvenlyOverPartitions() {
        Random random = new Random(42);
        int[] counts = new int[64];
        for (int i = 0; i < 64_000; i++) {
            counts[
                    ConversationId.direct(AccountId.random(random), AccountId.random(random))
                            .partition(64)]++;
        }
        for (int count : counts) {
            assertThat(count).isBetween(800, 1200);
        }
    }

    @Test
    void shouldBeOrderedByItsPeople() {
        assertThat(ConversationId.direct(ALICE, BOB)).isLessThan(ConversationId.direct(ALICE, CAROL));
        assertThat(ConversationId.direct(ALICE, CAROL)).isLessThan(ConversationId.direct(BOB, CAROL));
    }

    @Test
    void shouldNameABroadcast() {
        ConversationId broadcast = ConversationId.randomBroadcast(new java.util.Random(1));

        assertThat(broadcast.kind()).isEqualTo(ConversationId.Kind.BROADCAST);
        assertThat(broadcast.toString()).hasSize(13).startsWith("0");
        assertThat(ConversationId.parse(broadcast.toString())).isEqualTo(broadcast);
    }

    @Test
    void shouldTellWhatKindItIs() {
        assertThat(ConversationId.parse("9333333333333").kind()).isEqualTo(ConversationId.Kind.GROUP);
        assertThat(ConversationId.parse("1111111111111-2222222222222").kind()).isEqualTo(ConversationId.Kind.DIRECT);
    }
}
