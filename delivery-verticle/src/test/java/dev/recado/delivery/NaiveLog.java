package dev.recado.delivery;

import dev.recado.contract.delivery.Position;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.DeviceName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a conversation should be, in the simplest way to say it: everything is kept, and looked through at every question. */
final class NaiveLog {
    private record Said(AccountId author, DeviceName device) {}

    private record Device(AccountId account, DeviceName name) {}

    private final ConversationId id;
    private final List<Said> entries = new ArrayList<>();
    /** By account, first and last numbers in turns; a member's last stretch has no end. */
    private final Map<AccountId, List<Long>> ends = new HashMap<>();

    private final Map<AccountId, Long> acknowledged = new HashMap<>();
    private final Map<Device, Long> devices = new HashMap<>();

    NaiveLog(ConversationId id) {
        this.id = id;
    }

    ConversationId id() {
        return id;
    }

    long add(AccountId author, DeviceName device) {
        entries.add(new Said(author, device));
        return entries.size();
    }

    long last() {
        return entries.size();
    }

    boolean member(AccountId account) {
        return ends.getOrDefault(account, List.of()).size() % 2 == 1;
    }

    boolean everMember(AccountId account) {
        return ends.containsKey(account);
    }

    void joins(AccountId account, long first) {
        if (!member(account)) {
            ends.computeIfAbsent(account, nobody -> new ArrayList<>()).add(first);
        }
    }

    void leaves(AccountId account) {
        if (member(account)) {
            ends.get(account).add(last());
        }
    }

    private boolean sees(AccountId account, long seq) {
        List<Long> stretches = ends.getOrDefault(account, List.of());
        for (int i = 0; i < stretches.size(); i += 2) {
            long until = i + 1 < stretches.size() ? stretches.get(i + 1) : Long.MAX_VALUE;
            if (stretches.get(i) <= seq && seq <= until) {
                return true;
            }
        }
        return false;
    }

    private long end(AccountId account) {
        List<Long> stretches = ends.get(account);
        return member(account) ? last() : stretches.get(stretches.size() - 1);
    }

    void acknowledges(AccountId account, DeviceName device, long upTo) {
        long clamped = Math.min(upTo, end(account));
        acknowledged.merge(account, clamped, Math::max);
        devices.computeIfPresent(new Device(account, device), (key, before) -> Math.max(before, clamped));
    }

    /** A new device begins before the first entry that waits for its account, or at the end. */
    void opens(AccountId account, DeviceName device) {
        long place = everMember(account)
                ? pending(account, null).stream()
                        .findFirst()
                        .map(first -> first.seq() - 1)
                        .orElseGet(() -> end(account))
                : 0;
        devices.putIfAbsent(new Device(account, device), place);
    }

    List<Position> pending(AccountId account, DeviceName device) {
        long after = device == null
                ? acknowledged.getOrDefault(account, 0L)
                : devices.getOrDefault(new Device(account, device), 0L);
        List<Position> found = new ArrayList<>();
        for (long seq = after + 1; seq <= last(); seq++) {
            Said said = entries.get((int) seq - 1);
            boolean own = said.author().equals(account) && (device == null || device.equals(said.device()));
            if (!own && sees(account, seq)) {
                found.add(new Position(id, seq));
            }
        }
        return found;
    }
}
