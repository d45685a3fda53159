package dev.recado.delivery.retention;

import static dev.recado.delivery.retention.AgingLog.ALICE;
import static dev.recado.delivery.retention.AgingLog.BOB;
import static dev.recado.delivery.retention.AgingLog.EVE;
import static dev.recado.delivery.retention.AgingLog.TALK;
import static dev.recado.delivery.retention.AgingLog.range;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.id.ConversationId;
import dev.recado.delivery.background.Next;
import dev.recado.delivery.log.Upkeep;
import dev.recado.storage.Dialect;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Removing goes on in small pieces, between which everybody else has his turn. */
@ParameterizedClass
@EnumSource(Dialect.class)
class RemovalUnderLoadTest {
    private static final int OLD = 20_000;
    private static final Duration DAY = Duration.ofDays(1);

    private AgingLog log;
    private final List<Long> removedBySteps = new ArrayList<>();
    private final List<Long> numbers = new ArrayList<>();

    @Parameter
    Dialect dialect;

    @BeforeEach
    void open() {
        log = new AgingLog(dialect);
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void shouldAnswerEveryPostWhileTensOfThousandsOfEntriesAreRemoved() {
        // given
        List<Future<?>> old = new ArrayList<>();
        for (int i = 0; i < OLD; i++) {
            old.add(log.posting(ALICE, BOB, "old" + i));
        }
        log.await(Future.all(old));
        log.acknowledges(BOB, TALK, OLD);
        log.passes(DAY.multipliedBy(2));

        // when
        Promise<Void> removed = Promise.promise();
        Future<Void> posted = post(removed.future());
        remove(log.oldEntries(DAY, null), 0, removed);
        log.await(removed.future());
        log.await(posted);

        // then
        assertThat(log.kept(TALK)).isEmpty();
        assertThat(removedBySteps).allMatch(rows -> rows <= Upkeep.ROWS_MAX);
        assertThat(removedBySteps).hasSizeGreaterThanOrEqualTo(OLD / Upkeep.ROWS_MAX);
        // Whoever posts has his turn between the pieces.
        assertThat(numbers).hasSizeGreaterThan(OLD / Upkeep.ROWS_MAX / 2);
        assertThat(numbers).containsExactlyElementsOf(range(1, numbers.size()));
        assertThat(log.kept(ConversationId.direct(ALICE, EVE))).containsExactlyElementsOf(numbers);
    }

    private void remove(OldEntries oldEntries, long before, Promise<Void> done) {
        oldEntries
                .step()
                .compose(next -> log.removing(TALK).map(upTo -> {
                    removedBySteps.add(upTo - before);
                    if (next == Next.LATER) {
                        done.complete();
                    } else {
                        remove(oldEntries, upTo, done);
                    }
                    return upTo;
                }))
                .onFailure(done::tryFail);
    }

    /** One after the other, without a pause, until everything old is gone. */
    private Future<Void> post(Future<Void> end) {
        Promise<Void> over = Promise.promise();
        postNext(1, end, over);
        return over.future();
    }

    private void postNext(int count, Future<Void> end, Promise<Void> over) {
        log.posting(ALICE, EVE, "new" + count).onComplete(answer -> {
            if (answer.failed()) {
                over.fail(answer.cause());
                return;
            }
            numbers.add(answer.result().entry().seq());
            if (end.isComplete()) {
                over.complete();
            } else {
                postNext(count + 1, end, over);
            }
        });
    }
}
