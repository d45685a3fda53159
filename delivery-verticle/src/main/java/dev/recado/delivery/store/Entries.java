package dev.recado.delivery.store;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.DeviceName;
import dev.recado.contract.id.MessageId;
import dev.recado.contract.id.Nickname;
import dev.recado.delivery.domain.Share;
import dev.recado.storage.Row;
import java.sql.SQLException;

/** Makes entries of a conversation of its rows. */
record Entries(Share share) implements Row.Reader<Entry> {
    @Override
    public Entry read(Row row) throws SQLException {
        String device = row.getString(7);
        return new Entry(
                share.conversation(),
                row.getLong(0),
                new AccountId(row.getLong(1)),
                new Nickname(row.getString(2)),
                row.getLong(3),
                new MessageId(row.getString(4)),
                row.getString(5),
                row.getString(6),
                share.groupName(),
                device == null ? null : new DeviceName(device),
                null);
    }
}
