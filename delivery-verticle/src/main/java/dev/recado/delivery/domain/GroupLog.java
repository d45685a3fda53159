package dev.recado.delivery.domain;

import dev.recado.contract.id.GroupName;

/** What the log knows of a group. Changed by {@link Conversation} and by what is written on the writer's thread only. */
public final class GroupLog {
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

    /**
     * Its name is another one now.
     *
     * @param newName which
     */
    public void rename(GroupName newName) {
        name = newName;
    }

    /**
     * Members came or went.
     *
     * @param difference how many more there are
     */
    public void grow(int difference) {
        members += difference;
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
