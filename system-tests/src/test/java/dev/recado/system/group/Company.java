package dev.recado.system.group;

import dev.recado.system.person.Caller;
import dev.recado.system.person.Callers;
import dev.recado.system.person.People;
import dev.recado.system.server.ServerProcess;

/** One of each: everything that somebody can be in a group. */
final class Company {
    /** What somebody is in the group. */
    enum Standing {
        STRANGER,
        MEMBER,
        ADMIN,
        OWNER,
        EX_MEMBER
    }

    /** How many entries the group's conversation has; the last is a message of the owner. */
    static final int ENTRIES = 5;

    /** The last entry that the ex-member may see: that he left. */
    static final int LAST_OF_EX_MEMBER = 4;

    final Caller stranger;
    final Caller member;
    final Caller admin;
    final Caller owner;
    final Caller exMember;
    /** Another member. */
    final Caller other;
    /** Another admin. */
    final Caller deputy;
    /** Somebody whom nobody in the group has heard of. */
    final Caller guest;

    Company(Callers callers, ServerProcess server) {
        stranger = callers.online("stranger", server);
        member = callers.online("member", server);
        admin = callers.online("admin", server);
        owner = callers.online("owner", server);
        exMember = callers.online("former", server);
        other = callers.online("other", server);
        deputy = callers.online("deputy", server);
        guest = callers.online("guest", server);
    }

    Caller one(Standing standing) {
        return switch (standing) {
            case STRANGER -> stranger;
            case MEMBER -> member;
            case ADMIN -> admin;
            case OWNER -> owner;
            case EX_MEMBER -> exMember;
        };
    }

    /** A new group of them. */
    String group() {
        String group = owner.creates(People.nickname("company "), member, admin, exMember, other, deputy);
        owner.asks("recado.group.role", "group", group, "account", admin.account(), "role", "admin");
        owner.asks("recado.group.role", "group", group, "account", deputy.account(), "role", "admin");
        exMember.asks("recado.group.leave", "group", group);
        owner.sends(group, "among us");
        return group;
    }
}
