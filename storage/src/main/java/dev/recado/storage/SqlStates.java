package dev.recado.storage;

import java.sql.SQLException;
import java.util.function.Predicate;

/**
 * What an {@link SQLException} means: the one place where SQLSTATE is read.
 *
 * <p>An exception may carry others: its cause, and the next ones of a failed batch. Each of them counts.
 */
public final class SqlStates {
    private SqlStates() {}

    /**
     * A row with this key exists already: somebody was faster, or the same thing is done twice.
     *
     * @param failure what a statement or a batch failed with
     * @return true for a violated unique or primary key
     */
    public static boolean isDuplicateKey(SQLException failure) {
        return any(failure, "23505"::equals);
    }

    /**
     * The connection is of no more use: the server went away, closed it, or is going down.
     *
     * @param failure what a statement or a batch failed with
     * @return true if only another connection can help
     */
    public static boolean isConnectionGone(SQLException failure) {
        return any(failure, state -> state.startsWith("08") || state.startsWith("57P"));
    }

    /**
     * The database rolled the transaction back: nothing of it is kept, and the same again may succeed.
     *
     * @param failure what a statement or a commit failed with
     * @return true for deadlocks and what could not be serialized; false if the outcome is unknown
     */
    public static boolean isRolledBack(SQLException failure) {
        // 40003 is "statement completion unknown", the one of its class that says the opposite.
        return any(failure, state -> state.startsWith("40") && !state.equals("40003"));
    }

    /**
     * One of the values does not fit: it will not fit the next time either, and others in the same batch are not to blame.
     *
     * @param failure what a statement or a batch failed with
     * @return true for data that is out of range and for violated constraints
     */
    public static boolean isAboutData(SQLException failure) {
        return any(failure, state -> state.startsWith("22") || state.startsWith("23"));
    }

    private static boolean any(SQLException failure, Predicate<String> meaning) {
        for (SQLException next = failure; next != null; next = next.getNextException()) {
            for (Throwable cause = next; cause != null; cause = cause.getCause()) {
                if (cause instanceof SQLException sql && sql.getSQLState() != null && meaning.test(sql.getSQLState())) {
                    return true;
                }
            }
        }
        return false;
    }
}
