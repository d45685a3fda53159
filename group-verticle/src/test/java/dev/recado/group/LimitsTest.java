package dev.recado.group;

import static dev.recado.group.RunningGroups.ALICE;
import static dev.recado.group.RunningGroups.BOB;
import static dev.recado.group.RunningGroups.CAROL;
import static dev.recado.group.RunningGroups.DAVE;
import static dev.recado.group.RunningGroups.add;
import static dev.recado.group.RunningGroups.create;
import static dev.recado.group.RunningGroups.join;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.group.GroupAddresses;
import dev.recado.contract.id.GroupId;
import dev.recado.group.GroupConfig.Limits;
import dev.recado.storage.Dialect;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LimitsTest {
    @TempDir
    private Path directory;

    private RunningGroups groups;

    @BeforeEach
    void start() {
        groups = new RunningGroups(Dialect.HSQLDB, directory).with(new Limits(3, 2, true));
        groups.startedWithDelivery();
    }

    @AfterEach
    void close() {
        groups.close();
    }

    @Test
    void shouldRefuseMoreMembersThanAGroupMayHaveUntilOneLeaves() {
        GroupId turma = groups.creates(ALICE, "turma", BOB, CAROL);

        assertThat(groups.refused(GroupAddresses.JOIN, join(DAVE, turma))).isEqualTo(ErrorCode.GROUP_FULL);
        assertThat(groups.refused(GroupAddresses.ADD, add(BOB, turma, DAVE))).isEqualTo(ErrorCode.GROUP_FULL);
        groups.joins(CAROL, turma);
        groups.leaves(BOB, turma);
        groups.joins(DAVE, turma);
    }

    @Test
    void shouldRefuseANewGroupThatIsTooLarge() {
        assertThat(groups.refused(GroupAddresses.CREATE, create(ALICE, "turma", BOB, CAROL, DAVE)))
                .isEqualTo(ErrorCode.GROUP_FULL);
        assertThat(groups.delivery().changes()).isEmpty();
        groups.creates(ALICE, "turma", BOB, CAROL, ALICE);
    }

    @Test
    void shouldRefuseMoreGroupsThanAnAccountMayBeIn() {
        GroupId first = groups.creates(ALICE, "1", BOB);
        groups.creates(ALICE, "2");
        GroupId third = groups.creates(BOB, "3");

        assertThat(groups.refused(GroupAddresses.CREATE, create(ALICE, "4"))).isEqualTo(ErrorCode.TOO_MANY_GROUPS);
        assertThat(groups.refused(GroupAddresses.CREATE, create(CAROL, "4", DAVE, BOB)))
                .isEqualTo(ErrorCode.TOO_MANY_GROUPS);
        assertThat(groups.refused(GroupAddresses.JOIN, join(ALICE, third))).isEqualTo(ErrorCode.TOO_MANY_GROUPS);
        assertThat(groups.refused(GroupAddresses.ADD, add(BOB, third, ALICE))).isEqualTo(ErrorCode.TOO_MANY_GROUPS);
        groups.leaves(ALICE, first);
        groups.joins(ALICE, third);
    }

    @Test
    void shouldLetNobodyInByHimselfWhenGroupsAreByInvitation() {
        groups.stop();
        groups.with(new Limits(3, 2, false)).started();
        GroupId turma = groups.creates(ALICE, "turma", BOB);

        assertThat(groups.refused(GroupAddresses.JOIN, join(CAROL, turma))).isEqualTo(ErrorCode.NOT_PERMITTED);
        groups.joins(BOB, turma);
        groups.adds(BOB, turma, CAROL);
    }
}
