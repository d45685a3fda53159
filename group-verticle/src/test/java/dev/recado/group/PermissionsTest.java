package dev.recado.group;

import static dev.recado.group.RunningGroups.add;
import static dev.recado.group.RunningGroups.author;
import static dev.recado.group.RunningGroups.give;
import static dev.recado.group.RunningGroups.join;
import static dev.recado.group.RunningGroups.leave;
import static dev.recado.group.RunningGroups.person;
import static dev.recado.group.RunningGroups.remove;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.group.FindGroup;
import dev.recado.contract.group.GroupAddresses;
import dev.recado.contract.group.GroupRef;
import dev.recado.contract.group.ListGroups;
import dev.recado.contract.group.ListMembers;
import dev.recado.contract.group.Members.Member;
import dev.recado.contract.group.Person;
import dev.recado.contract.group.RenameGroup;
import dev.recado.contract.group.Role;
import dev.recado.contract.id.GroupId;
import dev.recado.contract.id.GroupName;
import dev.recado.storage.Dialect;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of docs/groups.md: every request by everybody, about everybody. */
class PermissionsTest {
    @TempDir
    private static Path directory;

    private static RunningGroups groups;
    private static int names;

    private GroupId group;
    private GroupId ended;

    /** Who asks, or is asked about. */
    enum Who {
        STRANGER,
        EX,
        MEMBER,
        MEMBER2,
        ADMIN,
        ADMIN2,
        OWNER;

        Person person() {
            return RunningGroups.person(1 + ordinal());
        }
    }

    @BeforeAll
    static void start() {
        groups = new RunningGroups(Dialect.HSQLDB, directory).with(new GroupConfig.Limits(100, 1000, true));
        groups.startedWithDelivery();
    }

    @AfterAll
    static void close() {
        groups.close();
    }

    @BeforeEach
    void makeAGroupOfAllKinds() {
        names++;
        Person owner = Who.OWNER.person();
        group = groups.creates(
                owner,
                "group " + names,
                Who.EX.person(),
                Who.MEMBER.person(),
                Who.MEMBER2.person(),
                Who.ADMIN.person(),
                Who.ADMIN2.person());
        groups.gives(owner, group, Who.ADMIN.person(), Role.ADMIN);
        groups.gives(owner, group, Who.ADMIN2.person(), Role.ADMIN);
        groups.leaves(Who.EX.person(), group);
        ended = groups.creates(owner, "ended " + names);
        groups.leaves(owner, ended);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"STRANGER, NOT_A_MEMBER", "EX, NOT_A_MEMBER", "MEMBER, NOT_PERMITTED", "ADMIN, ", "OWNER, "})
    void shouldLetThoseRenameWhoMay(Who by, ErrorCode refused) {
        RenameGroup request =
                new RenameGroup(author(by.person()), GroupRef.of(group), new GroupName("renamed " + names));

        assertCode(groups.refused(GroupAddresses.RENAME, request), refused);
    }

    @ParameterizedTest(name = "{0} adds {1}: {2}")
    @CsvSource({
        "STRANGER, STRANGER, NOT_A_MEMBER",
        "STRANGER, EX, NOT_A_MEMBER",
        "STRANGER, MEMBER, NOT_A_MEMBER",
        "EX, EX, NOT_A_MEMBER",
        "EX, STRANGER, NOT_A_MEMBER",
        "MEMBER, STRANGER, ",
        "MEMBER, EX, ",
        "ADMIN, STRANGER, ",
        "OWNER, STRANGER, ",
        "OWNER, EX, "
    })
    void shouldLetThoseAddWhoMay(Who by, Who who, ErrorCode refused) {
        assertCode(groups.refused(GroupAddresses.ADD, add(by.person(), group, who.person())), refused);
    }

    @ParameterizedTest(name = "{0} removes {1}: {2}")
    @CsvSource({
        "STRANGER, STRANGER, NOT_A_MEMBER",
        "STRANGER, MEMBER, NOT_A_MEMBER",
        "EX, MEMBER, NOT_A_MEMBER",
        "EX, EX, NOT_A_MEMBER",
        "MEMBER, STRANGER, NOT_PERMITTED",
        "MEMBER, EX, NOT_PERMITTED",
        "MEMBER, MEMBER, INVALID_FIELD",
        "MEMBER, MEMBER2, NOT_PERMITTED",
        "MEMBER, ADMIN, NOT_PERMITTED",
        "MEMBER, OWNER, NOT_PERMITTED",
        "ADMIN, STRANGER, NO_SUCH_ACCOUNT",
        "ADMIN, EX, NO_SUCH_ACCOUNT",
        "ADMIN, MEMBER, ",
        "ADMIN, ADMIN, INVALID_FIELD",
        "ADMIN, ADMIN2, NOT_PERMITTED",
        "ADMIN, OWNER, NOT_PERMITTED",
        "OWNER, STRANGER, NO_SUCH_ACCOUNT",
        "OWNER, EX, NO_SUCH_ACCOUNT",
        "OWNER, MEMBER, ",
        "OWNER, ADMIN, ",
        "OWNER, OWNER, INVALID_FIELD"
    })
    void shouldLetThoseRemoveWhoMay(Who by, Who who, ErrorCode refused) {
        assertCode(groups.refused(GroupAddresses.REMOVE, remove(by.person(), group, who.person())), refused);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"STRANGER, ", "EX, ", "MEMBER, ", "ADMIN, ", "OWNER, "})
    void shouldLetAnybodyJoinAnOpenGroup(Who who, ErrorCode refused) {
        assertCode(groups.refused(GroupAddresses.JOIN, join(who.person(), group)), refused);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"STRANGER, NOT_A_MEMBER", "EX, NOT_A_MEMBER", "MEMBER, ", "ADMIN, ", "OWNER, "})
    void shouldLetMembersLeave(Who who, ErrorCode refused) {
        assertCode(groups.refused(GroupAddresses.LEAVE, leave(who.person(), group)), refused);
    }

    @ParameterizedTest(name = "{0} makes {1} {2}: {3}")
    @CsvSource({
        "STRANGER, STRANGER, OWNER, NOT_A_MEMBER",
        "STRANGER, MEMBER, ADMIN, NOT_A_MEMBER",
        "EX, EX, ADMIN, NOT_A_MEMBER",
        "EX, MEMBER, ADMIN, NOT_A_MEMBER",
        "MEMBER, MEMBER, ADMIN, NOT_PERMITTED",
        "MEMBER, MEMBER, OWNER, NOT_PERMITTED",
        "MEMBER, MEMBER2, ADMIN, NOT_PERMITTED",
        "MEMBER, STRANGER, MEMBER, NOT_PERMITTED",
        "MEMBER, OWNER, MEMBER, NOT_PERMITTED",
        "ADMIN, ADMIN, OWNER, NOT_PERMITTED",
        "ADMIN, ADMIN, MEMBER, NOT_PERMITTED",
        "ADMIN, MEMBER, ADMIN, NOT_PERMITTED",
        "ADMIN, ADMIN2, MEMBER, NOT_PERMITTED",
        "ADMIN, OWNER, MEMBER, NOT_PERMITTED",
        "OWNER, OWNER, OWNER, NOT_PERMITTED",
        "OWNER, OWNER, MEMBER, NOT_PERMITTED",
        "OWNER, STRANGER, ADMIN, NO_SUCH_ACCOUNT",
        "OWNER, EX, MEMBER, NO_SUCH_ACCOUNT",
        "OWNER, MEMBER, ADMIN, ",
        "OWNER, MEMBER, OWNER, ",
        "OWNER, ADMIN, MEMBER, ",
        "OWNER, ADMIN, OWNER, "
    })
    void shouldLetTheOwnerGiveRoles(Who by, Who who, Role role, ErrorCode refused) {
        assertCode(groups.refused(GroupAddresses.ROLE, give(by.person(), group, who.person(), role)), refused);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"STRANGER, NOT_A_MEMBER", "EX, NOT_A_MEMBER", "MEMBER, ", "ADMIN, ", "OWNER, "})
    void shouldShowMembersToMembers(Who by, ErrorCode refused) {
        ListMembers request = new ListMembers(by.person().account(), GroupRef.of(group), null, 10);

        assertThat(groups.refused(GroupAddresses.MEMBERS, request)).isEqualTo(refused);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"STRANGER, 0", "EX, 0", "MEMBER, 1", "ADMIN, 1", "OWNER, 1"})
    void shouldShowAGroupToAnybodyAndItsNameAmongOnesOwnToItsMembers(Who by, int own) {
        assertThat(groups.refused(GroupAddresses.FIND, new FindGroup(GroupRef.of(group))))
                .isNull();
        assertThat(groups.ask(GroupAddresses.LIST, new ListGroups(by.person().account(), null, 1000)).groups().stream()
                        .filter(found -> found.group().equals(group)))
                .hasSize(own);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"STRANGER", "OWNER"})
    void shouldKnowNothingOfAGroupThatEnded(Who by) {
        Person who = by.person();
        GroupRef ref = GroupRef.of(ended);
        RenameGroup rename = new RenameGroup(author(who), ref, new GroupName("new"));

        assertThat(List.of(
                        groups.refused(GroupAddresses.RENAME, rename),
                        groups.refused(GroupAddresses.ADD, add(who, ended, person(9))),
                        groups.refused(GroupAddresses.REMOVE, remove(who, ended, person(9))),
                        groups.refused(GroupAddresses.JOIN, join(who, ended)),
                        groups.refused(GroupAddresses.LEAVE, leave(who, ended)),
                        groups.refused(GroupAddresses.ROLE, give(who, ended, person(9), Role.ADMIN)),
                        groups.refused(GroupAddresses.FIND, new FindGroup(ref)),
                        groups.refused(GroupAddresses.MEMBERS, new ListMembers(who.account(), ref, null, 1))))
                .containsOnly(ErrorCode.NO_SUCH_GROUP);
    }

    /** What is refused has changed nothing. */
    private void assertCode(ErrorCode actual, ErrorCode expected) {
        assertThat(actual).isEqualTo(expected);
        if (expected != null) {
            assertThat(groups.members(Who.OWNER.person(), group))
                    .extracting(Member::role)
                    .containsExactly(Role.MEMBER, Role.MEMBER, Role.ADMIN, Role.ADMIN, Role.OWNER);
            assertThat(groups.find(group).name()).isEqualTo(new GroupName("group " + names));
            assertThat(groups.delivery().changes(group)).hasSize(4);
        }
    }
}
