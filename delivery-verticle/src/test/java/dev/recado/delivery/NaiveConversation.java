package dev.recado.delivery;

import static dev.recado.delivery.RunningDelivery.BOB;
import static dev.recado.delivery.RunningDelivery.EVE;

import dev.recado.contract.delivery.Conversations.Summary;
import dev.recado.contract.delivery.Cursors;
import dev.recado.contract.delivery.Position;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.DeviceName;
import dev.recado.contract.id.GroupName;
import dev.recado.delivery.domain.Tenure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;

/** A conversation of random content, as a list: what is somebody's of it is found by looking at every entry. */
final class NaiveConversation {
    private record Said(AccountId author, DeviceName device) {}

    private final ConversationId id;
    private final AccountId reader;
    private final List<Said> log = new ArrayList<>();
    private final List<Tenure> tenures = new ArrayList<>();
    private final Map<DeviceName, Long> deviceSettled = new HashMap<>();
    private final long removedUpTo;
    private final Cursors cursors;
    private final long settled;

    NaiveConversation(ConversationId id, AccountId reader, List<DeviceName> devices, Random random) {
        this.id = id;
        this.reader = reader;
        boolean group = id.kind() == ConversationId.Kind.GROUP;
        int length = id.kind() == ConversationId.Kind.BROADCAST ? 1 : 1 + random.nextInt(40);
        List<AccountId> authors = group ? List.of(reader, BOB, EVE) : List.of(reader, BOB);
        for (int i = 0; i < length; i++) {
            int device = random.nextInt(devices.size() + 1);
            log.add(new Said(
                    authors.get(random.nextInt(authors.size())), device == 0 ? null : devices.get(device - 1)));
        }
        comeAndGo(group ? random.nextInt(4) : 0, length, random);
        removedUpTo = random.nextBoolean() ? 0 : random.nextInt(length + 1);
        long delivered = random.nextInt(length + 1);
        cursors = new Cursors(delivered, random.nextBoolean() ? delivered : random.nextLong(delivered + 1));
        settled = delivered + random.nextLong(length - delivered + 1);
        devices.stream()
                .filter(device -> random.nextBoolean())
                .forEach(device -> deviceSettled.put(device, random.nextLong(length + 1)));
    }

    /** Random parts with something between them; none of them ends behind the log unless it is the last. */
    private void comeAndGo(int times, int length, Random random) {
        long from = times == 0 ? 1 : 1 + random.nextInt(length);
        for (int i = 0; i < times && from + 4 < length; i++) {
            long until = from + random.nextInt((int) (length - from - 2));
            tenures.add(new Tenure(from, until));
            from = until + 2 + random.nextInt((int) (length - until - 1));
        }
        if (times == 0 || tenures.isEmpty() || random.nextBoolean()) {
            tenures.add(new Tenure(from, Tenure.OPEN));
        }
    }

    void write(LogRows rows) {
        if (id.kind() == ConversationId.Kind.GROUP) {
            rows.group(id, "g" + id.high());
        }
        for (int i = 0; i < log.size(); i++) {
            rows.entry(id, i + 1, log.get(i).author(), log.get(i).device());
        }
        int last = tenures.size() - 1;
        tenures.subList(0, last).forEach(past -> rows.past(reader, id, past));
        rows.participant(reader, id, tenures.get(last), cursors, settled);
        deviceSettled.forEach((device, upTo) -> rows.deviceCursor(reader, device, id, upTo));
        if (removedUpTo > 0) {
            rows.removed(id, removedUpTo);
        }
    }

    ConversationId id() {
        return id;
    }

    private List<Long> seqs(LongPredicate which) {
        return LongStream.rangeClosed(1, log.size())
                .filter(seq -> tenures.stream().anyMatch(part -> part.from() <= seq && seq <= part.until()))
                .filter(which)
                .boxed()
                .toList();
    }

    /** What is kept of what is his. */
    List<Long> kept(LongPredicate which) {
        return seqs(seq -> seq > removedUpTo && which.test(seq));
    }

    /** What was removed of what is his. */
    List<Long> removed(LongPredicate which) {
        return seqs(seq -> seq <= removedUpTo && which.test(seq));
    }

    List<Position> pending(DeviceName device) {
        return positions(kept(seq -> seq > settled(device) && !sentFrom(device, seq)));
    }

    List<Position> removedPending(DeviceName device) {
        return positions(removed(seq -> seq > settled(device)));
    }

    private long settled(DeviceName device) {
        return device == null ? settled : deviceSettled.getOrDefault(device, 0L);
    }

    private boolean sentFrom(DeviceName device, long seq) {
        Said said = log.get((int) seq - 1);
        return said.author().equals(reader) && (device == null || device.equals(said.device()));
    }

    Summary summary() {
        long read = cursors.read() == cursors.delivered() ? settled : cursors.read();
        List<Long> his = seqs(seq -> true);
        int unread = kept(seq -> seq > read && !sentFrom(null, seq)).size();
        boolean group = id.kind() == ConversationId.Kind.GROUP;
        return new Summary(id, his.get(his.size() - 1), cursors, unread, group ? new GroupName("g" + id.high()) : null);
    }

    private List<Position> positions(List<Long> seqs) {
        return seqs.stream().map(seq -> new Position(id, seq)).toList();
    }
}
