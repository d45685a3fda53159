package dev.recado.group.domain;

import dev.recado.contract.group.Members.Member;
import dev.recado.contract.group.Person;
import dev.recado.contract.group.Role;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.GroupName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One thing that happens to a group: what it changes, and what its conversation says of it.
 *
 * @param type of the entry
 * @param tells the fields of the entry's body, in order: texts, numbers and lists of texts
 * @param name what the group is called from now on, or {@code null} if that is as before
 * @param comes who becomes a member, the oldest first
 * @param roles members who have another role from now on
 * @param goes who is a member no more
 */
public record Step(
        String type,
        Map<String, Object> tells,
        GroupName name,
        List<Member> comes,
        List<Member> roles,
        List<AccountId> goes) {
    /** How many of its first members the entry of a new group names. */
    public static final int NAMED_MAX = 100;

    private static final String PREFIX = "recado.group.";

    /**
     * A group that is there by this name gets its first members.
     *
     * @param name how it is called
     * @param people its owner, and then everyone else, each once
     * @return the step
     */
    static Step created(GroupName name, List<Person> people) {
        Map<String, Object> tells = new LinkedHashMap<>();
        tells.put("name", name.value());
        tells.put("members", people.size());
        tells.put(
                "accounts",
                people.stream()
                        .limit(NAMED_MAX)
                        .map(person -> person.account().toString())
                        .toList());
        Person owner = people.get(0);
        List<Member> members = people.stream()
                .map(person -> member(person, person.equals(owner) ? Role.OWNER : Role.MEMBER))
                .toList();
        return new Step(PREFIX + "created", tells, null, members, List.of(), List.of());
    }

    static Step renamed(GroupName before, GroupName name) {
        Map<String, Object> tells = new LinkedHashMap<>();
        tells.put("name", name.value());
        tells.put("before", before.value());
        return new Step(PREFIX + "renamed", tells, name, List.of(), List.of(), List.of());
    }

    static Step added(Person who) {
        return coming("added", who);
    }

    static Step joined(Person who) {
        return coming("joined", who);
    }

    private static Step coming(String what, Person who) {
        List<Member> comes = List.of(member(who, Role.MEMBER));
        return new Step(PREFIX + what, about(who), null, comes, List.of(), List.of());
    }

    static Step removed(Person who) {
        return going("removed", who);
    }

    static Step left(Person who) {
        return going("left", who);
    }

    private static Step going(String what, Person who) {
        return new Step(PREFIX + what, about(who), null, List.of(), List.of(), List.of(who.account()));
    }

    static Step given(Person who, Role role) {
        Map<String, Object> tells = about(who);
        tells.put("role", role.name().toLowerCase(Locale.ROOT));
        return new Step(PREFIX + "role", tells, null, List.of(), List.of(member(who, role)), List.of());
    }

    private static Map<String, Object> about(Person who) {
        Map<String, Object> tells = new LinkedHashMap<>();
        tells.put("account", who.account().toString());
        tells.put("nickname", who.nickname().value());
        return tells;
    }

    private static Member member(Person who, Role role) {
        return new Member(who.account(), who.nickname(), role);
    }
}
