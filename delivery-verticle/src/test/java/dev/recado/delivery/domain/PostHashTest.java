package dev.recado.delivery.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.MessageId;
import org.junit.jupiter.api.Test;

class PostHashTest {
    private static final AccountId ALICE = new AccountId(1_000_000_000_001L);
    private static final AccountId BOB = new AccountId(1_000_000_000_002L);

    @Test
    void shouldBeTheSameForEver() {
        // What is in tables was hashed by earlier versions.
        assertThat(hash(ALICE, "m-1")).isEqualTo(0xdffecb51e70ab24eL);
    }

    @Test
    void shouldTellAuthorsAndIdsApart() {
        assertThat(hash(ALICE, "m-1"))
                .isEqualTo(hash(ALICE, "m-1"))
                .isNotEqualTo(hash(BOB, "m-1"))
                .isNotEqualTo(hash(ALICE, "m-2"));
    }

    private static long hash(AccountId author, String id) {
        return new PostHash().of(new PostKey(author, new MessageId(id)));
    }
}
