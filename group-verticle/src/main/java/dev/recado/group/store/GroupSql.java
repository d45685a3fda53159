package dev.recado.group.store;

/**
 * The statements, one text for HSQLDB and PostgreSQL.
 *
 * <p>An {@code ORDER BY} names every column of the index that is to be walked, also those that have one value only: HSQLDB
 * otherwise sorts.
 */
final class GroupSql {
    private static final String SELECT_GROUP = "SELECT id, name, members FROM chat_group ";

    static final String GROUP_BY_ID = SELECT_GROUP + "WHERE id = ?";

    static final String GROUP_BY_NAME = SELECT_GROUP + "WHERE name_key = ?";

    static final String GROUPS = SELECT_GROUP + "WHERE id > ? ORDER BY id LIMIT ?";

    static final String GROUPS_OF_ACCOUNT = """
            SELECT chat_group.id, chat_group.name, chat_group.members
            FROM membership JOIN chat_group ON chat_group.id = membership.chat_group
            WHERE membership.account = ? AND membership.chat_group > ?
            ORDER BY membership.account, membership.chat_group LIMIT ?""";

    static final String MEMBERS = """
            SELECT account, nickname, role FROM membership
            WHERE chat_group = ? AND account > ? ORDER BY chat_group, account LIMIT ?""";

    static final String ROLE = "SELECT role FROM membership WHERE chat_group = ? AND account = ?";

    static final String COUNT_GROUPS = "SELECT COUNT(*) FROM membership WHERE account = ?";

    static final String OLDEST = """
            SELECT account, nickname FROM membership WHERE chat_group = ? AND role = ?
            ORDER BY chat_group, role, joined LIMIT 1""";

    static final String ID_USED = """
            SELECT id FROM chat_group WHERE id = ? UNION ALL SELECT id FROM ended_group WHERE id = ?""";

    static final String INSERT_GROUP = """
            INSERT INTO chat_group (id, name, name_key, members, joined_last) VALUES (?, ?, ?, 0, 0)""";

    static final String UPDATE_NAME = "UPDATE chat_group SET name = ?, name_key = ? WHERE id = ?";

    static final String UPDATE_COUNTS = """
            UPDATE chat_group SET members = members + ?, joined_last = joined_last + ? WHERE id = ?""";

    static final String JOINED_LAST = "SELECT joined_last FROM chat_group WHERE id = ?";

    static final String DELETE_GROUP = "DELETE FROM chat_group WHERE id = ? AND members = 0";

    static final String INSERT_ENDED = "INSERT INTO ended_group (id) VALUES (?)";

    static final String INSERT_MEMBER = """
            INSERT INTO membership (joined, chat_group, account, nickname, role) VALUES (?, ?, ?, ?, ?)""";

    static final String UPDATE_ROLE = "UPDATE membership SET role = ? WHERE chat_group = ? AND account = ?";

    static final String DELETE_MEMBER = "DELETE FROM membership WHERE chat_group = ? AND account = ?";

    static final String INSERT_UNSENT = """
            INSERT INTO unsent_change (chat_group, number, id, name, author, author_nickname, device, session,
                entry_type, body, joins, leaves)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    static final String DELETE_UNSENT = "DELETE FROM unsent_change WHERE chat_group = ? AND number <= ?";

    static final String COUNT_UNSENT = "SELECT COUNT(*), MAX(number) FROM unsent_change";

    static final String LAST_UNSENT = """
            SELECT number FROM unsent_change WHERE chat_group = ?
            ORDER BY chat_group DESC, number DESC LIMIT 1""";

    static final String UNSENT = """
            SELECT chat_group, number, id, name, author, author_nickname, device, session,
                entry_type, body, joins, leaves
            FROM unsent_change WHERE chat_group = ? ORDER BY chat_group, number LIMIT ?""";

    static final String GROUPS_WITH_UNSENT = """
            SELECT DISTINCT chat_group FROM unsent_change WHERE chat_group > ? ORDER BY chat_group LIMIT ?""";

    private GroupSql() {}
}
