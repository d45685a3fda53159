package dev.recado.group.domain;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.group.Person;
import dev.recado.contract.group.Role;
import dev.recado.contract.id.GroupName;
import dev.recado.group.GroupConfig.Limits;
import java.util.List;
import java.util.Optional;

/**
 * Who may change what in a group: docs/groups.md in Java. Each method is told what there is and says what becomes of a request.
 *
 * <p>What a stranger asks for is refused as such before anything else is looked at, and what one's role is too low for before
 * what it would be done to: nobody learns by trying.
 */
public final class GroupRules {
    private final Limits limits;

    /**
     * Decides from now on.
     *
     * @param limits what the configuration says
     */
    public GroupRules(Limits limits) {
        this.limits = limits;
    }

    /**
     * Somebody makes a group.
     *
     * @param name how it is to be called
     * @param taken whether another group is called so
     * @param people he himself, and then everyone else, each once
     * @param groupsMost in how many groups those are, the largest of the numbers
     * @return what becomes of it
     */
    public Verdict create(GroupName name, boolean taken, List<Person> people, int groupsMost) {
        if (taken) {
            return Verdict.refused(ErrorCode.GROUP_NAME_TAKEN);
        }
        return room(people.size(), groupsMost).orElseGet(() -> Verdict.granted(Step.created(name, people)));
    }

    /**
     * Somebody names a group anew.
     *
     * @param by who
     * @param before how it is called
     * @param name how it is to be called
     * @param taken whether another group is called so
     * @return what becomes of it
     */
    public Verdict rename(Standing by, GroupName before, GroupName name, boolean taken) {
        if (!by.atLeast(Role.ADMIN)) {
            return notPermitted(by);
        }
        if (taken) {
            return Verdict.refused(ErrorCode.GROUP_NAME_TAKEN);
        }
        return before.equals(name) ? Verdict.granted() : Verdict.granted(Step.renamed(before, name));
    }

    /**
     * Somebody adds another one.
     *
     * @param by who
     * @param who the other one
     * @param members how many the group has
     * @param groups in how many groups the other one is
     * @return what becomes of it
     */
    public Verdict add(Standing by, Standing who, int members, int groups) {
        if (!by.member()) {
            return notPermitted(by);
        }
        if (who.member()) {
            return Verdict.granted();
        }
        return room(members + 1, groups).orElseGet(() -> Verdict.granted(Step.added(who.person())));
    }

    /**
     * Somebody comes in by himself.
     *
     * @param who who
     * @param members how many the group has
     * @param groups in how many groups he is
     * @return what becomes of it
     */
    public Verdict join(Standing who, int members, int groups) {
        if (who.member()) {
            return Verdict.granted();
        }
        if (!limits.openToJoin()) {
            return Verdict.refused(ErrorCode.NOT_PERMITTED);
        }
        return room(members + 1, groups).orElseGet(() -> Verdict.granted(Step.joined(who.person())));
    }

    private Optional<Verdict> room(int members, int groupsMost) {
        if (members > limits.members()) {
            return Optional.of(Verdict.refused(ErrorCode.GROUP_FULL));
        }
        return groupsMost >= limits.perAccount()
                ? Optional.of(Verdict.refused(ErrorCode.TOO_MANY_GROUPS))
                : Optional.empty();
    }

    /**
     * Somebody removes another one.
     *
     * @param by who
     * @param who the other one
     * @return what becomes of it
     */
    public Verdict remove(Standing by, Standing who) {
        if (!by.member()) {
            return notPermitted(by);
        }
        if (by.same(who)) {
            return new Verdict.Refused(
                    ErrorCode.INVALID_FIELD, "account: oneself (expected: another one; leave instead)");
        }
        if (!by.atLeast(Role.ADMIN) || by.role() != Role.OWNER && who.atLeast(Role.ADMIN)) {
            return notPermitted(by);
        }
        return who.member() ? Verdict.granted(Step.removed(who.person())) : Verdict.refused(ErrorCode.NO_SUCH_ACCOUNT);
    }

    /**
     * Somebody leaves.
     *
     * @param who who
     * @param admin the oldest admin besides him, if there is one
     * @param member the oldest of those without a role of their own besides him, if there is one
     * @return what becomes of it
     */
    public Verdict leave(Standing who, Optional<Person> admin, Optional<Person> member) {
        if (!who.member()) {
            return notPermitted(who);
        }
        Step left = Step.left(who.person());
        if (who.role() != Role.OWNER) {
            return Verdict.granted(left);
        }
        return admin.or(() -> member)
                .map(next -> Verdict.granted(left, Step.given(next, Role.OWNER)))
                .orElseGet(() -> Verdict.granted(left));
    }

    /**
     * Somebody gives another one a role. Whoever gives his own away, the owner's, becomes an admin.
     *
     * @param by who
     * @param who the other one
     * @param role which
     * @return what becomes of it
     */
    public Verdict give(Standing by, Standing who, Role role) {
        if (!by.atLeast(Role.OWNER) || by.same(who)) {
            return notPermitted(by);
        }
        if (!who.member()) {
            return Verdict.refused(ErrorCode.NO_SUCH_ACCOUNT);
        }
        if (who.role() == role) {
            return Verdict.granted();
        }
        Step given = Step.given(who.person(), role);
        return role == Role.OWNER
                ? Verdict.granted(given, Step.given(by.person(), Role.ADMIN))
                : Verdict.granted(given);
    }

    private static Verdict notPermitted(Standing by) {
        return Verdict.refused(by.member() ? ErrorCode.NOT_PERMITTED : ErrorCode.NOT_A_MEMBER);
    }
}
