package dev.recado.delivery.retention;

import static dev.recado.delivery.retention.AgingLog.ALICE;
import static dev.recado.delivery.retention.AgingLog.BOB;
import static dev.recado.delivery.retention.AgingLog.CLUB;
import static dev.recado.delivery.retention.AgingLog.EVE;
import static dev.recado.delivery.retention.AgingLog.range;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.id.AccountId;
import dev.recado.storage.Dialect;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Whom the entries of a group wait for; its rows are written as they stand after what is told. */
@ParameterizedClass
@EnumSource(Dialect.class)
class GroupEntriesTest {
    private static final Duration DAY = Duration.ofDays(1);
    private static final long OPEN = Long.MAX_VALUE;

    private static final String MEMBER = """
            INSERT INTO participant (account, low, high, delivered_seq, read_seq, settled_seq, seen_delivered,
                seen_read, from_seq, until_seq)
            VALUES (?, 0, ?, ?, 0, ?, 0, 0, ?, ?)""";

    @Parameter
    Dialect dialect;

    private AgingLog log;

    /** Ten entries, alternating, from Alice and Bob: 1 is hers. */
    @BeforeEach
    void aGroupThatSpokeLongAgo() {
        log = new AgingLog(dialect);
        log.execute("INSERT INTO group_log (id, name, members) VALUES (?, 'club', 3)", CLUB.high());
        for (int seq = 1; seq <= 10; seq++) {
            log.execute("""
                    INSERT INTO entry (low, high, seq, author, author_nickname, client_id, accepted_at, media_type, body)
                    VALUES (0, ?, ?, ?, 'n', ?, ?, 'text/plain', 'hi')""", CLUB.high(), seq, (seq % 2 == 1 ? ALICE : BOB).value(), "c" + seq, log.clock.get());
        }
        log.passes(DAY.multipliedBy(2));
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void shouldRemoveUpToWhereTheSlowestMemberIs() {
        member(ALICE, 7, 1, OPEN);
        member(BOB, 9, 1, OPEN);
        member(EVE, 4, 1, OPEN);

        log.removesOld(DAY, null);

        assertThat(log.kept(CLUB)).containsExactlyElementsOf(range(5, 10));
    }

    @Test
    void shouldFindTheSlowestMemberAmongThousands() {
        int slowest = 2 * Waiting.PAGE;
        log.executeAll(
                MEMBER,
                IntStream.rangeClosed(0, slowest)
                        .mapToObj(i -> row(new AccountId(EVE.value() + i), i == slowest ? 2 : 10, 1, OPEN))
                        .toList());

        log.removesOld(DAY, null);

        assertThat(log.kept(CLUB)).containsExactlyElementsOf(range(3, 10));
    }

    @Test
    void shouldNotWaitForAMemberWhoHasOnlyHisOwnEntriesBehindHim() {
        // Number 10 is his own, and that he needs it not is not written down.
        member(BOB, 9, 1, OPEN);
        member(ALICE, 10, 1, OPEN);

        log.removesOld(DAY, null);

        assertThat(log.kept(CLUB)).isEmpty();
    }

    @Test
    void shouldKeepForWhoeverLeftWhatWasSaidBeforeAndNothingElse() {
        member(ALICE, 10, 1, OPEN);
        member(BOB, 10, 1, OPEN);
        member(EVE, 2, 1, 4);
        member(new AccountId(EVE.value() + 1), 6, 1, 6);

        log.removesOld(DAY, null);
        assertThat(log.kept(CLUB)).containsExactlyElementsOf(range(3, 10));
        log.execute("UPDATE participant SET settled_seq = 4 WHERE account = ?", EVE.value());
        log.removesOld(DAY, null);

        assertThat(log.kept(CLUB)).isEmpty();
    }

    @Test
    void shouldKeepForWhoeverCameBackWhatHeMissedBeforeHeLeft() {
        member(ALICE, 10, 1, OPEN);
        member(EVE, 2, 9, OPEN);
        log.execute("INSERT INTO past_tenure VALUES (?, 0, ?, 1, 4)", EVE.value(), CLUB.high());

        log.removesOld(DAY, null);
        assertThat(log.kept(CLUB)).containsExactlyElementsOf(range(3, 10));
        // What was said while he was away is not his: behind 4, number 9 is the first that waits.
        log.execute("UPDATE participant SET settled_seq = 4 WHERE account = ?", EVE.value());
        log.removesOld(DAY, null);

        assertThat(log.kept(CLUB)).containsExactly(9L, 10L);
    }

    private void member(AccountId account, long settled, long from, long until) {
        log.executeAll(MEMBER, List.<Object[]>of(row(account, settled, from, until)));
    }

    private static Object[] row(AccountId account, long settled, long from, long until) {
        return new Object[] {account.value(), CLUB.high(), settled, settled, from, until};
    }
}
