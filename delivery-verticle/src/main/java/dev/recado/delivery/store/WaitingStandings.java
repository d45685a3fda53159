package dev.recado.delivery.store;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.DeviceName;
import dev.recado.delivery.domain.Standing;
import dev.recado.storage.Rows;
import dev.recado.storage.Values;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;

/**
 * Reads the conversations in which something waits, in order, more of them each time: mostly the first ones fill a page, and looking
 * at one costs as much as two of its entries.
 */
final class WaitingStandings implements Iterator<Standing> {
    private static final int STEP_FIRST = 8;
    private static final int STEP_GROWTH = 4;
    private static final int STEP_MAX = 64;

    private final Rows rows;
    private final AccountId account;
    private final DeviceName device;
    private final Queue<Standing> read = new ArrayDeque<>();
    /** Where to go on: the first conversation that was not looked at yet. */
    private long low;

    private long high;
    private int step = STEP_FIRST;
    private boolean exhausted;

    /** {@code device} may be {@code null}, and so may {@code from}. */
    WaitingStandings(Rows rows, AccountId account, DeviceName device, ConversationId from) {
        this.rows = rows;
        this.account = account;
        this.device = device;
        this.low = from == null ? -1 : from.low();
        this.high = from == null ? 0 : from.high();
    }

    @Override
    public boolean hasNext() {
        if (read.isEmpty() && !exhausted) {
            readOn();
        }
        return !read.isEmpty();
    }

    @Override
    public Standing next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return read.remove();
    }

    private void readOn() {
        try {
            if (low >= 0) {
                add(device == null ? WaitingSql.OF_ACCOUNT_WITH_LOW : WaitingSql.OF_DEVICE_WITH_LOW, low, high);
            }
            if (read.size() < step) {
                add(device == null ? WaitingSql.OF_ACCOUNT_BEHIND_LOW : WaitingSql.OF_DEVICE_BEHIND_LOW, low);
            }
        } catch (SQLException e) {
            throw new LogReader.Unreadable(e);
        }
        exhausted = read.size() < step;
        step = Math.min(STEP_MAX, STEP_GROWTH * step);
    }

    private void add(String sql, Object... place) throws SQLException {
        Values values = device == null ? Values.of(account.value()) : Values.of(device.value(), account.value());
        values = values.and(place);
        values = device == null ? values : values.and(device.value());
        List<Standing> found = Standings.list(rows, sql, values.and(step - read.size()), account, StandingRow::settled);
        if (!found.isEmpty()) {
            ConversationId last = found.get(found.size() - 1).share().conversation();
            low = last.low();
            high = last.high() + 1;
            read.addAll(found);
        }
    }
}
