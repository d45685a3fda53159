package dev.recado.delivery;

import static dev.recado.delivery.RunningDelivery.ALICE;
import static dev.recado.delivery.RunningDelivery.BOB;
import static dev.recado.delivery.RunningDelivery.EVE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.delivery.Cursors;
import dev.recado.contract.delivery.DeliveryAddresses;
import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.History;
import dev.recado.contract.delivery.Pending;
import dev.recado.contract.delivery.Position;
import dev.recado.contract.delivery.ReadHistory;
import dev.recado.contract.delivery.ReadPending;
import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.DeviceName;
import dev.recado.contract.id.GroupId;
import dev.recado.storage.Dialect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A log of conversations of every kind, with one of those who read it: another one in each test, so that they share a database. */
@ParameterizedClass
@EnumSource(Dialect.class)
abstract class ReadingFixture {
    static final DeviceName PHONE = new DeviceName("phone");
    static final DeviceName LAPTOP = new DeviceName("laptop");
    private static final AtomicLong TESTS = new AtomicLong();

    @TempDir
    static Path directory;

    static RunningDelivery delivery;

    @Parameter
    Dialect dialect;

    private final long test = TESTS.incrementAndGet();

    final AccountId alice = new AccountId(ALICE.value() + 1_000_000 + test);
    final ConversationId team = ConversationId.group(new GroupId(GroupId.FIRST + test));
    final ConversationId talk = ConversationId.direct(alice, BOB);
    final ConversationId news = new ConversationId(0, 123_456_789_000L + test);

    @BeforeParameterizedClassInvocation
    static void start(Dialect dialect) {
        delivery = RunningDelivery.on(dialect, directory);
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        delivery.close();
    }

    /** Twenty entries, by Bob and Eve in turns. */
    LogRows team() {
        LogRows rows = delivery.inserts().group(team, "team");
        for (long seq = 1; seq <= 20; seq++) {
            rows.entry(team, seq, seq % 2 == 0 ? EVE : BOB, null);
        }
        return rows;
    }

    static Cursors nothing(long from) {
        return new Cursors(from - 1, from - 1);
    }

    History history(ConversationId conversation, Long after, Long before, int limit) {
        return delivery.ask(DeliveryAddresses.HISTORY, new ReadHistory(alice, conversation, after, before, limit));
    }

    ErrorCode refused(ConversationId conversation) {
        return delivery.refused(DeliveryAddresses.HISTORY, new ReadHistory(alice, conversation, null, null, 10));
    }

    static List<Long> seqs(History history) {
        assertThat(history.removed()).isNull();
        return history.entries().stream().map(Entry::seq).toList();
    }

    Pending page(DeviceName device, Position after, int limit) {
        return delivery.ask(DeliveryAddresses.PENDING, new ReadPending(alice, after, limit, device));
    }

    List<Pending> pages(DeviceName device, int limit) {
        List<Pending> pages = new ArrayList<>();
        Position after = null;
        do {
            Pending page = page(device, after, limit);
            pages.add(page);
            after = page.after();
        } while (after != null);
        return pages;
    }

    List<Position> pending(DeviceName device, int limit) {
        return pages(device, limit).stream()
                .flatMap(page -> page.entries().stream())
                .map(Entry::position)
                .toList();
    }

    static List<Position> at(ConversationId conversation, List<Long> seqs) {
        return seqs.stream().map(seq -> new Position(conversation, seq)).toList();
    }

    static List<Long> range(long from, long to) {
        return LongStream.rangeClosed(from, to).boxed().toList();
    }
}
