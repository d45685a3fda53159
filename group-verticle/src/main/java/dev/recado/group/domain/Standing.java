package dev.recado.group.domain;

import dev.recado.contract.group.Person;
import dev.recado.contract.group.Role;

/**
 * What somebody is in a group.
 *
 * @param person who
 * @param role what he may do there, or {@code null} if he is not in it
 */
public record Standing(Person person, Role role) {
    /**
     * Tells whether he is in the group.
     *
     * @return true for a member, whatever his role
     */
    public boolean member() {
        return role != null;
    }

    /**
     * Tells whether he may do what a role may do.
     *
     * @param least the role
     * @return true for that role and for those that may do more; false for whoever is not in the group
     */
    boolean atLeast(Role least) {
        return member() && role.compareTo(least) >= 0;
    }

    /** Tells whether this is the same person, whatever the roles. */
    boolean same(Standing other) {
        return person.account().equals(other.person.account());
    }
}
