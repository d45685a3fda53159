package dev.recado.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.delivery.Conversations;
import dev.recado.contract.delivery.DeliveryAddresses;
import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.History;
import dev.recado.contract.delivery.History.Range;
import dev.recado.contract.delivery.ListConversations;
import dev.recado.contract.delivery.Pending;
import dev.recado.contract.delivery.Position;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.DeviceName;
import dev.recado.contract.id.GroupId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;

/** Random logs, of which everything that is read must be what a look at every entry finds, however it is paged. */
class RandomLogTest extends ReadingFixture {
    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);
    private final List<NaiveConversation> log = new ArrayList<>();

    @RepeatedTest(3)
    void shouldReadWhatALookAtEveryEntryFinds() {
        writeLog();

        for (DeviceName device : Arrays.asList(null, PHONE, LAPTOP)) {
            checkPending(device);
        }
        log.stream().filter(conversation -> random.nextInt(3) == 0).forEach(this::checkHistory);
        Conversations page = delivery.ask(DeliveryAddresses.CONVERSATIONS, new ListConversations(alice, null, 1000));
        assertThat(page.conversations())
                .as("seed %d", seed)
                .isEqualTo(log.stream().map(NaiveConversation::summary).toList());
    }

    /** More conversations than are looked at for one page. */
    private void writeLog() {
        try (LogRows rows = delivery.inserts()) {
            for (int i = 0; i < 90; i++) {
                NaiveConversation conversation =
                        new NaiveConversation(another(i), alice, List.of(PHONE, LAPTOP), random);
                conversation.write(rows);
                log.add(conversation);
            }
        }
        log.sort(Comparator.comparing(NaiveConversation::id));
    }

    private ConversationId another(int number) {
        long unique = 1000 * (alice.value() % 100_000) + number;
        return switch (random.nextInt(5)) {
            case 0 -> new ConversationId(0, 500_000_000_000L + unique);
            case 1, 2 -> ConversationId.group(new GroupId(GroupId.FIRST + 500_000_000_000L + unique));
            default -> ConversationId.direct(alice, new AccountId(5_000_000_000_000L + unique));
        };
    }

    private void checkPending(DeviceName device) {
        List<Pending> pages = pages(device, 1 + random.nextInt(100));

        assertThat(pages.stream().flatMap(page -> page.entries().stream()).map(Entry::position))
                .as("seed %d, device %s", seed, device)
                .containsExactlyElementsOf(all(conversation -> conversation.pending(device).stream()));
        assertThat(pages.stream()
                        .map(Pending::removed)
                        .filter(Objects::nonNull)
                        .flatMap(List::stream)
                        .flatMap(removed ->
                                numbers(removed.range()).map(seq -> new Position(removed.conversation(), seq))))
                .as("seed %d, device %s", seed, device)
                .containsExactlyElementsOf(all(conversation -> conversation.removedPending(device).stream()));
    }

    private List<Position> all(Function<NaiveConversation, Stream<Position>> what) {
        return log.stream().flatMap(what).toList();
    }

    private void checkHistory(NaiveConversation conversation) {
        long position = random.nextInt(45);
        int limit = 1 + random.nextInt(10);
        checkForwards(conversation, position, limit);
        checkBackwards(conversation, random.nextBoolean() ? null : position, limit);
    }

    private void checkForwards(NaiveConversation conversation, long after, int limit) {
        History page = history(conversation.id(), after, null, limit);

        List<Long> his = conversation.kept(seq -> seq > after);
        List<Long> expected = his.subList(0, Math.min(limit, his.size()));
        long first = expected.isEmpty() ? Long.MAX_VALUE : expected.get(0);
        check(conversation, page, expected, conversation.removed(seq -> seq > after && seq < first));
        if (!expected.isEmpty()) {
            checkForwards(conversation, expected.get(expected.size() - 1), limit);
        }
    }

    private void checkBackwards(NaiveConversation conversation, Long before, int limit) {
        History page = history(conversation.id(), null, before, limit);

        List<Long> his = conversation.kept(seq -> before == null || seq < before);
        List<Long> expected = his.subList(Math.max(0, his.size() - limit), his.size());
        boolean reachesDown = expected.size() == his.size();
        check(
                conversation,
                page,
                expected,
                conversation.removed(seq -> reachesDown && (before == null || seq < before)));
        if (!expected.isEmpty()) {
            checkBackwards(conversation, expected.get(0), limit);
        }
    }

    private void check(NaiveConversation conversation, History page, List<Long> entries, List<Long> removed) {
        assertThat(page.entries().stream().map(Entry::seq))
                .as("seed %d, %s", seed, conversation.id())
                .containsExactlyElementsOf(entries);
        Stream<Range> earlier = page.removedEarlier() == null ? Stream.of() : page.removedEarlier().stream();
        Stream<Range> latest = Stream.ofNullable(page.removed());
        assertThat(Stream.concat(earlier, latest).flatMap(RandomLogTest::numbers))
                .as("seed %d, %s", seed, conversation.id())
                .containsExactlyElementsOf(removed);
    }

    private static Stream<Long> numbers(Range range) {
        return LongStream.rangeClosed(range.from(), range.to()).boxed();
    }
}
