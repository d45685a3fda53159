package dev.recado.contract.group;

import dev.recado.contract.id.GroupId;
import dev.recado.contract.id.GroupName;

/**
 * A group as somebody names it: by id or by name, one of the two.
 *
 * @param group the id, or {@code null}
 * @param name the name, or {@code null}
 */
public record GroupRef(GroupId group, GroupName name) {
    /**
     * Checks that exactly one is given.
     *
     * @throws IllegalArgumentException if it is none or both
     */
    public GroupRef {
        if ((group == null) == (name == null)) {
            throw new IllegalArgumentException("group: expected its id or its name");
        }
    }

    /**
     * Names a group by its id.
     *
     * @param group the id
     * @return the reference
     */
    public static GroupRef of(GroupId group) {
        return new GroupRef(group, null);
    }

    /**
     * Names a group by its name.
     *
     * @param name the name
     * @return the reference
     */
    public static GroupRef of(GroupName name) {
        return new GroupRef(null, name);
    }

    /** As a client writes it: 13 digits, or {@code #name}. */
    @Override
    public String toString() {
        return group != null ? group.toString() : "#" + name;
    }
}
