package dev.recado.delivery.log;

import dev.recado.storage.Outcome;
import java.sql.SQLException;

/** What the writer's thread is asked to do: one class a kind. */
interface LogWrite {
    /** The partition whose owner makes broadcasts, writes their recipients down and removes them. */
    int BROADCASTS = 0;

    /**
     * Decides by what is remembered, or by the tables, and hands what follows from it to {@link LogMemory#unwritten()}. May be
     * asked again, when the transaction was rolled back.
     *
     * @param log as the writer's thread knows it
     * @return what the sender gets once it is committed
     * @throws SQLException if the store fails
     */
    Outcome<LogResult> decide(LogMemory log) throws SQLException;

    /**
     * Who may do it: the owner of this partition. What it remembers of a conversation is changed by the owner of that one only, or it
     * would be written twice, by two who do not know of each other.
     *
     * @return its number
     */
    int partition();
}
