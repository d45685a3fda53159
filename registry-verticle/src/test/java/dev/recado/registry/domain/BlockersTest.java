package dev.recado.registry.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.id.AccountId;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BlockersTest {
    private static final int ACCOUNTS = 80_000;

    private final Random random = new Random(47);
    private final Blockers blockers = new Blockers();

    private List<AccountId> some() {
        return Stream.generate(() -> AccountId.random(random)).limit(ACCOUNTS).toList();
    }

    @Test
    void shouldKnowEveryoneWhoBlocksAndTakeFewOthersForOneOfThem() {
        List<AccountId> blocking = some();

        blocking.forEach(blockers::add);

        assertThat(blocking).allMatch(blockers::mayContain);
        assertThat(some().stream().filter(blockers::mayContain).count()).isLessThan(ACCOUNTS / 80);
    }

    @Test
    void shouldKnowNobodyAtFirst() {
        assertThat(some()).noneMatch(blockers::mayContain);
    }
}
