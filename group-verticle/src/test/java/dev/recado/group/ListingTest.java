package dev.recado.group;

import static dev.recado.group.RunningGroups.ALICE;
import static dev.recado.group.RunningGroups.BOB;
import static dev.recado.group.RunningGroups.person;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.group.Group;
import dev.recado.contract.group.GroupAddresses;
import dev.recado.contract.group.GroupRef;
import dev.recado.contract.group.Groups;
import dev.recado.contract.group.ListGroups;
import dev.recado.contract.group.ListMembers;
import dev.recado.contract.group.Members;
import dev.recado.contract.group.Members.Member;
import dev.recado.contract.group.Person;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.GroupId;
import dev.recado.storage.Dialect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Groups and members page by page, whatever the store. */
@ParameterizedClass
@EnumSource(Dialect.class)
class ListingTest {
    private static final int COUNT = 7;
    private static final List<Integer> LIMITS = List.of(1, 2, 3, 6, 7, 8, 1000);

    @Parameter
    private Dialect dialect;

    @TempDir
    private Path directory;

    private RunningGroups groups;
    private List<GroupId> all;

    @BeforeEach
    void start() {
        groups = new RunningGroups(dialect, directory).startedWithDelivery();
        all = IntStream.range(0, COUNT)
                .mapToObj(i ->
                        i % 2 == 0 ? groups.creates(ALICE, "group " + i) : groups.creates(ALICE, "group " + i, BOB))
                .sorted(Comparator.comparing(GroupId::value))
                .toList();
    }

    @AfterEach
    void close() {
        groups.close();
    }

    @Test
    void shouldListAllGroupsThatHaveNotEnded() {
        GroupId ended = groups.creates(BOB, "short");
        groups.leaves(BOB, ended);

        LIMITS.forEach(limit -> assertThat(walk(null, limit)).isEqualTo(all));
    }

    @Test
    void shouldListTheGroupsOfSomebody() {
        List<GroupId> bobs =
                all.stream().filter(group -> groups.find(group).members() == 2).toList();

        LIMITS.forEach(
                limit -> assertThat(walk(BOB.account(), limit)).isEqualTo(bobs).hasSize(COUNT / 2));
        groups.leaves(BOB, bobs.get(1));
        assertThat(walk(BOB.account(), 1)).containsExactly(bobs.get(0), bobs.get(2));
        assertThat(walk(person(99).account(), 5)).isEmpty();
    }

    @Test
    void shouldListTheMembersOfAGroup() {
        List<Person> people =
                IntStream.range(10, 10 + COUNT).mapToObj(RunningGroups::person).toList();
        GroupId many = groups.creates(people.get(3), "many", people.toArray(Person[]::new));

        LIMITS.forEach(
                limit -> assertThat(walkMembers(people.get(0), many, limit)).isEqualTo(people));
    }

    private List<GroupId> walk(AccountId member, int limit) {
        List<GroupId> seen = new ArrayList<>();
        GroupId after = null;
        do {
            Groups page = groups.ask(GroupAddresses.LIST, new ListGroups(member, after, limit));
            assertThat(page.groups()).hasSizeLessThanOrEqualTo(limit);
            page.groups().stream().map(Group::group).forEach(seen::add);
            after = page.after();
        } while (after != null);
        return seen;
    }

    private List<Person> walkMembers(Person by, GroupId group, int limit) {
        List<Member> seen = new ArrayList<>();
        AccountId after = null;
        do {
            Members page =
                    groups.ask(GroupAddresses.MEMBERS, new ListMembers(by.account(), GroupRef.of(group), after, limit));
            assertThat(page.members()).hasSizeLessThanOrEqualTo(limit);
            seen.addAll(page.members());
            after = page.after();
        } while (after != null);
        return seen.stream()
                .map(member -> new Person(member.account(), member.nickname()))
                .toList();
    }
}
