package dev.recado.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Locks of partitions that end with the session which holds them, however it ends. Belongs to the thread of that session's connection.
 */
interface PartitionLocks {
    /** Those of a database. */
    static PartitionLocks of(Dialect dialect) {
        return switch (dialect) {
            case HSQLDB -> new Own();
            case POSTGRESQL -> new Shared();
        };
    }

    /** Whether there is nobody else. */
    boolean alone();

    /** Begins a session, which holds none. */
    void open(Connection connection) throws SQLException;

    /** Whether it is held now, by this session. */
    boolean tryLock(int partition) throws SQLException;

    void unlock(int partition) throws SQLException;

    /** How many locks each of the open sessions holds, this one's too, by what only the database knows them by. */
    Map<Integer, Integer> sessions() throws SQLException;

    /** How the session that this was asked in is known among them. */
    int self();

    /** A database of one process, whose directory is locked. */
    final class Own implements PartitionLocks {
        @Override
        public boolean alone() {
            return true;
        }

        @Override
        public void open(Connection connection) {
            // Nobody else can.
        }

        @Override
        public boolean tryLock(int partition) {
            return true;
        }

        @Override
        public void unlock(int partition) {
            // Nobody waits for it.
        }

        @Override
        public Map<Integer, Integer> sessions() {
            return Map.of();
        }

        @Override
        public int self() {
            return 0;
        }
    }

    /**
     * Advisory locks of PostgreSQL. The server ends a session of which it hears nothing for {@value #SILENT}, so that a process that
     * hangs does not hold them for ever.
     */
    final class Shared implements PartitionLocks {
        static final String SILENT = "5s";

        /** The first half of every key; the second is a partition, or says that somebody is there. */
        private static final String CLASS = "hashtext('dev.recado.partitions ' || current_schema())";

        private static final int PRESENT = -1;

        private static final List<String> SETTINGS = List.of(
                "SET idle_session_timeout = '" + SILENT + "'",
                "SET idle_in_transaction_session_timeout = '" + SILENT + "'",
                "SET tcp_keepalives_idle = 2",
                "SET tcp_keepalives_interval = 1",
                "SET tcp_keepalives_count = 3",
                "SET tcp_user_timeout = '" + SILENT + "'");

        private PreparedStatement lock;
        private PreparedStatement unlock;
        private PreparedStatement sessions;
        private int self;

        @Override
        public boolean alone() {
            return false;
        }

        @Override
        public void open(Connection connection) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                for (String setting : SETTINGS) {
                    statement.execute(setting);
                }
                statement.execute("SELECT pg_advisory_lock_shared(" + CLASS + ", " + PRESENT + ")");
            }
            lock = connection.prepareStatement("SELECT pg_try_advisory_lock(" + CLASS + ", ?)");
            unlock = connection.prepareStatement("SELECT pg_advisory_unlock(" + CLASS + ", ?)");
            sessions = connection.prepareStatement("""
                    SELECT pid, COUNT(*) FILTER (WHERE mode = 'ExclusiveLock'), pg_backend_pid()
                    FROM pg_locks
                    WHERE locktype = 'advisory' AND granted AND objsubid = 2
                      AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
                      AND classid = (%s::bigint & 4294967295)::oid
                    GROUP BY pid
                    """.formatted(CLASS));
        }

        @Override
        public boolean tryLock(int partition) throws SQLException {
            return answer(lock, partition);
        }

        @Override
        public void unlock(int partition) throws SQLException {
            answer(unlock, partition);
        }

        private static boolean answer(PreparedStatement statement, int partition) throws SQLException {
            statement.setInt(1, partition);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }

        @Override
        public Map<Integer, Integer> sessions() throws SQLException {
            Map<Integer, Integer> found = new TreeMap<>();
            try (ResultSet rows = sessions.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getInt(1), rows.getInt(2));
                    self = rows.getInt(3);
                }
            }
            return found;
        }

        @Override
        public int self() {
            return self;
        }
    }
}
