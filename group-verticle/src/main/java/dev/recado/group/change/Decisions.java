package dev.recado.group.change;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.group.AddMember;
import dev.recado.contract.group.ChangeRole;
import dev.recado.contract.group.CreateGroup;
import dev.recado.contract.group.Group;
import dev.recado.contract.group.GroupRef;
import dev.recado.contract.group.JoinGroup;
import dev.recado.contract.group.LeaveGroup;
import dev.recado.contract.group.Person;
import dev.recado.contract.group.RemoveMember;
import dev.recado.contract.group.RenameGroup;
import dev.recado.contract.group.Role;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.GroupId;
import dev.recado.contract.id.GroupName;
import dev.recado.contract.message.Author;
import dev.recado.group.domain.GroupRules;
import dev.recado.group.domain.Standing;
import dev.recado.group.domain.Verdict;
import dev.recado.group.store.GroupTables;
import dev.recado.storage.Outcome;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** How each request is decided: what the rules must know is looked up, what they grant is written. Belongs to the writer's thread. */
final class Decisions {
    private final GroupTables tables;
    private final GroupRules rules;
    private final Ledger ledger;
    private final ChangeWriter changes;
    private final RandomGenerator random;

    Decisions(GroupTables tables, Ledger ledger, GroupRules rules, RandomGenerator random) {
        this.tables = tables;
        this.rules = rules;
        this.ledger = ledger;
        this.changes = new ChangeWriter(tables, ledger, random);
        this.random = random;
    }

    Outcome<Decided> create(CreateGroup request) throws SQLException {
        Map<AccountId, Person> people = new LinkedHashMap<>();
        Person creator = person(request.by());
        people.put(creator.account(), creator);
        request.members().forEach(person -> people.putIfAbsent(person.account(), person));
        Verdict verdict = rules.create(
                request.name(),
                tables.group(GroupRef.of(request.name())).isPresent(),
                List.copyOf(people.values()),
                groupsMost(people.keySet()));
        return changes.write(() -> insert(request.name()), request.by(), verdict);
    }

    private int groupsMost(Iterable<AccountId> accounts) throws SQLException {
        int most = 0;
        for (AccountId account : accounts) {
            most = Math.max(most, tables.countGroups(account));
        }
        return most;
    }

    private Group insert(GroupName name) throws SQLException {
        GroupId id;
        do {
            id = GroupId.random(random);
        } while (tables.isUsed(id));
        tables.insert(id, name);
        return new Group(id, name, 0);
    }

    Outcome<Decided> rename(RenameGroup request) throws SQLException {
        return inGroup(request.group(), request.by(), group -> {
            Optional<Group> other = tables.group(GroupRef.of(request.name()));
            boolean taken = other.isPresent() && !other.get().group().equals(group.group());
            return rules.rename(standing(group, request.by()), group.name(), request.name(), taken);
        });
    }

    Outcome<Decided> add(AddMember request) throws SQLException {
        Person who = new Person(request.account(), request.nickname());
        return inGroup(
                request.group(),
                request.by(),
                group -> rules.add(
                        standing(group, request.by()),
                        standing(group, who),
                        group.members(),
                        tables.countGroups(who.account())));
    }

    Outcome<Decided> join(JoinGroup request) throws SQLException {
        return inGroup(
                request.group(),
                request.by(),
                group -> rules.join(
                        standing(group, request.by()),
                        group.members(),
                        tables.countGroups(request.by().account())));
    }

    Outcome<Decided> remove(RemoveMember request) throws SQLException {
        Person who = new Person(request.account(), request.nickname());
        return inGroup(
                request.group(),
                request.by(),
                group -> rules.remove(standing(group, request.by()), standing(group, who)));
    }

    Outcome<Decided> leave(LeaveGroup request) throws SQLException {
        return inGroup(
                request.group(),
                request.by(),
                group -> rules.leave(
                        standing(group, request.by()),
                        tables.oldest(group.group(), Role.ADMIN),
                        tables.oldest(group.group(), Role.MEMBER)));
    }

    Outcome<Decided> give(ChangeRole request) throws SQLException {
        Person who = new Person(request.account(), request.nickname());
        return inGroup(
                request.group(),
                request.by(),
                group -> rules.give(standing(group, request.by()), standing(group, who), request.role()));
    }

    /** Changes of a group are in its conversation. */
    Outcome<Decided> sent(GroupId group, long upTo) throws SQLException {
        ledger.remove(group, upTo);
        return Outcome.kept(null);
    }

    /** Decides about a group that is there. */
    private interface Judge {
        Verdict judge(Group group) throws SQLException;
    }

    private Outcome<Decided> inGroup(GroupRef ref, Author by, Judge judge) throws SQLException {
        Optional<Group> group = tables.group(ref);
        return group.isPresent()
                ? changes.write(group::get, by, judge.judge(group.get()))
                : Outcome.refused(new Refusal(ErrorCode.NO_SUCH_GROUP));
    }

    private Standing standing(Group group, Author author) throws SQLException {
        return standing(group, person(author));
    }

    private Standing standing(Group group, Person person) throws SQLException {
        return new Standing(person, tables.role(group.group(), person.account()).orElse(null));
    }

    private static Person person(Author author) {
        return new Person(author.account(), author.nickname());
    }
}
