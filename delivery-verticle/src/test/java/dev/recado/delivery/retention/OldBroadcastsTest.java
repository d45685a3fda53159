package dev.recado.delivery.retention;

import static dev.recado.delivery.retention.AgingLog.ALICE;
import static dev.recado.delivery.retention.AgingLog.BOB;
import static dev.recado.delivery.retention.AgingLog.DEVICES;
import static dev.recado.delivery.retention.AgingLog.EVE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.delivery.log.Upkeep;
import dev.recado.storage.Dialect;
import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Dialect.class)
class OldBroadcastsTest {
    private static final Duration DAY = Duration.ofDays(1);

    @Parameter
    Dialect dialect;

    private AgingLog log;
    private ConversationId broadcast;

    @BeforeEach
    void aBroadcastOfLongAgo() {
        log = new AgingLog(dialect);
        broadcast = log.announces(ALICE, "hear");
        log.passes(DAY.multipliedBy(2));
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void shouldKeepABroadcastUntilEveryoneIsKnownWhomItIsFor() {
        log.addsRecipients(broadcast, false, BOB);
        log.acknowledges(BOB, broadcast, 1);
        log.removesOld(DAY, DAY);
        assertThat(log.kept(broadcast)).containsExactly(1L);

        log.addsRecipients(broadcast, true, EVE);
        log.removesOld(DAY, null);
        assertThat(log.kept(broadcast)).containsExactly(1L);
        log.acknowledges(EVE, broadcast, 1);
        log.removesOld(DAY, null);

        assertThat(log.kept(broadcast)).isEmpty();
    }

    @Test
    void shouldRememberWhomItWasForAsLongAsADeviceMayNotKnowThatItIsGone() {
        log.addsRecipients(broadcast, true, BOB);
        log.execute("INSERT INTO device VALUES (?, 'phone', 0, TRUE)", BOB.value());
        log.execute("INSERT INTO device_cursor VALUES (?, 'phone', 0, ?, 0, 0)", BOB.value(), broadcast.high());
        log.execute("INSERT INTO device_cursor VALUES (?, 'phone', 1, 2, 0, 0)", BOB.value());
        log.acknowledges(BOB, broadcast, 1);
        log.removesOld(DAY, null);

        log.passes(DEVICES);
        log.removesGoneBroadcasts();
        assertThat(log.participants(broadcast)).containsExactly(ALICE.value(), BOB.value());
        log.passes(Duration.ofMillis(1));
        log.removesGoneBroadcasts();

        assertThat(log.participants(broadcast)).isEmpty();
        assertThat(log.removedUpTo(broadcast)).isZero();
        assertThat(log.numbers("SELECT COUNT(*) FROM broadcast")).containsExactly(0L);
        assertThat(log.numbers("SELECT low FROM device_cursor")).containsExactly(1L);
    }

    @Test
    void shouldForgetRecipientsInSmallPieces() {
        AccountId[] recipients = LongStream.range(0, Upkeep.ROWS_MAX)
                .mapToObj(i -> new AccountId(BOB.value() + i))
                .toArray(AccountId[]::new);
        log.addsRecipients(broadcast, true, recipients);
        log.removesOld(DAY, DAY);
        log.passes(DEVICES.plusMillis(1));

        log.await(log.goneBroadcasts().step());
        assertThat(log.participants(broadcast)).hasSize(1);
        log.removesGoneBroadcasts();

        assertThat(log.participants(broadcast)).isEmpty();
    }
}
