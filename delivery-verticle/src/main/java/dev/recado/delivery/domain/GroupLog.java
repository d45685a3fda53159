package dev.recado.delivery.domain;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.GroupName;
import java.util.Set;

/** What the log knows of a group. Belongs to the writer's thread and to one {@link Conversation}. */
public final class GroupLog {
    private final RecentAuthors authors = new RecentAuthors();
    private GroupName name;
    private int members;

    /**
     * A group as the store knows it.
     *
     * @param name its name
     * @param members how many are in it
     */
    public GroupLog(GroupName name, int members) {
        this.name = name;
        this.members = members;
    }

    void added(long seq, AccountId author) {
        authors.add(seq, author);
    }

    Set<AccountId> authors(long after, long until) {
        return authors.between(after, until);
    }

    /**
     * Its name is another one now.
     *
     * @param newName which
     */
    public void rename(GroupName newName) {
        name = newName;
    }

    /** It has a member more. */
    public void joined() {
        members++;
    }

    /**
     * It has a member less, who hears no more of what becomes of his messages.
     *
     * @param account who
     */
    public void left(AccountId account) {
        members--;
        forget(account);
    }

    /**
     * Tells somebody nothing more of what becomes of his entries.
     *
     * @param account who is not a member
     */
    public void forget(AccountId account) {
        authors.forget(account);
    }

    /**
     * Its name now.
     *
     * @return the name
     */
    public GroupName name() {
        return name;
    }

    /**
     * How many are in it.
     *
     * @return 0 when the group has ended
     */
    public int members() {
        return members;
    }
}
