package dev.recado.group;

import static dev.recado.group.RunningGroups.ALICE;
import static dev.recado.group.RunningGroups.BOB;
import static dev.recado.group.RunningGroups.CAROL;
import static dev.recado.group.RunningGroups.DAVE;
import static dev.recado.group.RunningGroups.author;
import static dev.recado.group.RunningGroups.create;
import static dev.recado.group.RunningGroups.member;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.group.FindGroup;
import dev.recado.contract.group.Group;
import dev.recado.contract.group.GroupAddresses;
import dev.recado.contract.group.GroupRef;
import dev.recado.contract.group.RenameGroup;
import dev.recado.contract.group.Role;
import dev.recado.contract.id.GroupId;
import dev.recado.contract.id.GroupName;
import dev.recado.storage.Dialect;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of groups and their members, whatever the store. */
@ParameterizedClass
@EnumSource(Dialect.class)
class GroupsTest {
    @Parameter
    private Dialect dialect;

    @TempDir
    private Path directory;

    private RunningGroups groups;

    @BeforeEach
    void start() {
        groups = new RunningGroups(dialect, directory).startedWithDelivery();
    }

    @AfterEach
    void close() {
        groups.close();
    }

    @Test
    void shouldMakeAGroupOfItsOwnerAndItsMembers() {
        Group turma = groups.ask(GroupAddresses.CREATE, create(ALICE, "turma", BOB, CAROL));

        assertThat(turma.name()).isEqualTo(new GroupName("turma"));
        assertThat(turma.members()).isEqualTo(3);
        assertThat(turma.group().toString()).startsWith("9");
        assertThat(groups.members(BOB, turma.group()))
                .containsExactly(member(ALICE, Role.OWNER), member(BOB, Role.MEMBER), member(CAROL, Role.MEMBER));
    }

    @Test
    void shouldTakeEverybodyOnceAlsoTheCreator() {
        GroupId turma = groups.creates(ALICE, "turma", BOB, ALICE, BOB);

        assertThat(groups.members(ALICE, turma)).containsExactly(member(ALICE, Role.OWNER), member(BOB, Role.MEMBER));
        assertThat(groups.find(turma).members()).isEqualTo(2);
    }

    @Test
    void shouldFindAGroupByItsNameHoweverThatIsWritten() {
        GroupId turma = groups.creates(ALICE, "Turma Ação");

        Group found = groups.ask(GroupAddresses.FIND, find("TURMA AC\u0327A\u0303O"));

        assertThat(found).isEqualTo(new Group(turma, new GroupName("Turma Ação"), 1));
        assertThat(groups.refused(GroupAddresses.FIND, find("turma"))).isEqualTo(ErrorCode.NO_SUCH_GROUP);
    }

    @Test
    void shouldRefuseANameThatAnotherGroupHas() {
        groups.creates(ALICE, "turma");
        GroupId other = groups.creates(ALICE, "outra");

        assertThat(groups.refused(GroupAddresses.CREATE, create(BOB, "TURMA"))).isEqualTo(ErrorCode.GROUP_NAME_TAKEN);
        assertThat(groups.refused(GroupAddresses.RENAME, rename(other, "Turma")))
                .isEqualTo(ErrorCode.GROUP_NAME_TAKEN);
        assertThat(groups.find(other).name()).isEqualTo(new GroupName("outra"));
    }

    @Test
    void shouldRenameAGroupAndFreeItsName() {
        GroupId turma = groups.creates(ALICE, "turma");

        groups.ask(GroupAddresses.RENAME, rename(turma, "nova"));

        assertThat(groups.find(turma).name()).isEqualTo(new GroupName("nova"));
        assertThat(groups.creates(BOB, "turma")).isNotEqualTo(turma);
    }

    @Test
    void shouldRenameAGroupToItsOwnNameInOtherLetters() {
        GroupId turma = groups.creates(ALICE, "turma");

        groups.ask(GroupAddresses.RENAME, rename(turma, "TURMA"));

        assertThat(groups.find(turma).name()).isEqualTo(new GroupName("TURMA"));
    }

    @Test
    void shouldLetPeopleInAndOut() {
        GroupId turma = groups.creates(ALICE, "turma");

        groups.joins(BOB, turma);
        groups.adds(BOB, turma, CAROL);
        groups.joins(DAVE, turma);
        groups.leaves(BOB, turma);
        groups.removes(ALICE, turma, CAROL);

        assertThat(groups.members(DAVE, turma)).containsExactly(member(ALICE, Role.OWNER), member(DAVE, Role.MEMBER));
        assertThat(groups.find(turma).members()).isEqualTo(2);
    }

    @Test
    void shouldGiveRolesAndTheOwnersOwnToOneOnly() {
        GroupId turma = groups.creates(ALICE, "turma", BOB, CAROL);

        groups.gives(ALICE, turma, BOB, Role.ADMIN);
        groups.gives(ALICE, turma, CAROL, Role.OWNER);

        assertThat(groups.members(BOB, turma))
                .containsExactly(member(ALICE, Role.ADMIN), member(BOB, Role.ADMIN), member(CAROL, Role.OWNER));
    }

    @Test
    void shouldHandOverToTheOldestAdminWhenTheOwnerLeaves() {
        GroupId turma = groups.creates(ALICE, "turma", DAVE, CAROL, BOB);
        groups.gives(ALICE, turma, BOB, Role.ADMIN);
        groups.gives(ALICE, turma, CAROL, Role.ADMIN);

        groups.leaves(ALICE, turma);

        assertThat(groups.members(BOB, turma))
                .containsExactly(member(BOB, Role.ADMIN), member(CAROL, Role.OWNER), member(DAVE, Role.MEMBER));
    }

    @Test
    void shouldHandOverToTheOldestMemberWhenThereIsNoAdmin() {
        GroupId turma = groups.creates(ALICE, "turma", BOB);
        groups.adds(ALICE, turma, DAVE);
        groups.adds(ALICE, turma, CAROL);
        groups.leaves(BOB, turma);
        groups.joins(BOB, turma);

        groups.leaves(ALICE, turma);

        assertThat(groups.members(BOB, turma))
                .containsExactly(member(BOB, Role.MEMBER), member(CAROL, Role.MEMBER), member(DAVE, Role.OWNER));
    }

    @Test
    void shouldEndAGroupWithItsLastMemberAndFreeItsName() {
        GroupId turma = groups.creates(ALICE, "turma", BOB);

        groups.leaves(ALICE, turma);
        groups.leaves(BOB, turma);

        assertThat(groups.refused(GroupAddresses.FIND, new FindGroup(GroupRef.of(turma))))
                .isEqualTo(ErrorCode.NO_SUCH_GROUP);
        assertThat(groups.refused(GroupAddresses.FIND, find("turma"))).isEqualTo(ErrorCode.NO_SUCH_GROUP);
        assertThat(groups.creates(CAROL, "Turma")).isNotEqualTo(turma);
    }

    @Test
    void shouldKnowEverythingAfterARestart() {
        GroupId turma = groups.creates(ALICE, "turma", BOB);
        groups.gives(ALICE, turma, BOB, Role.ADMIN);

        groups.restart();

        assertThat(groups.members(BOB, turma)).containsExactly(member(ALICE, Role.OWNER), member(BOB, Role.ADMIN));
        assertThat(groups.refused(GroupAddresses.CREATE, create(CAROL, "turma")))
                .isEqualTo(ErrorCode.GROUP_NAME_TAKEN);
    }

    @Test
    void shouldTakeANameInPlaceOfTheIdForWhateverIsAsked() {
        GroupId turma = groups.creates(ALICE, "turma");
        GroupRef byName = GroupRef.of(new GroupName("Turma"));

        groups.ask(GroupAddresses.RENAME, new RenameGroup(author(ALICE), byName, new GroupName("nova")));

        assertThat(groups.find(turma).name()).isEqualTo(new GroupName("nova"));
    }

    private static RenameGroup rename(GroupId group, String name) {
        return new RenameGroup(author(ALICE), GroupRef.of(group), new GroupName(name));
    }

    private static FindGroup find(String name) {
        return new FindGroup(GroupRef.of(new GroupName(name)));
    }
}
