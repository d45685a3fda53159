package dev.recado.gateway.session;

import dev.recado.contract.group.GroupRef;
import dev.recado.contract.registry.AccountRef;

/** Whom something is for, as a client names it. */
public sealed interface Target {
    /**
     * A person.
     *
     * @param who by id or by nickname
     */
    record Person(AccountRef who) implements Target {}

    /**
     * A group.
     *
     * @param group by id or by name
     */
    record Group(GroupRef group) implements Target {}
}
