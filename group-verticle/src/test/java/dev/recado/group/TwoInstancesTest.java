package dev.recado.group;

import static dev.recado.group.RunningGroups.ALICE;
import static dev.recado.group.RunningGroups.join;
import static dev.recado.group.RunningGroups.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.recado.contract.delivery.Change;
import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.group.FindGroup;
import dev.recado.contract.group.GroupAddresses;
import dev.recado.contract.group.GroupRef;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.GroupId;
import dev.recado.contract.message.Done;
import dev.recado.storage.Dialect;
import io.vertx.core.Future;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two verticles on one database, one of which keeps the groups. */
class TwoInstancesTest {
    private static final int MEMBERS = 200;

    @TempDir
    private Path directory;

    private RunningGroups groups;
    private String heir;

    @BeforeEach
    void start() {
        groups = new RunningGroups(Dialect.POSTGRESQL, directory).startedWithDelivery();
        heir = groups.another();
    }

    @AfterEach
    void close() {
        groups.close();
    }

    private List<Future<Done>> join(GroupId group, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> groups.asking(GroupAddresses.JOIN, RunningGroups.join(person(10 + i), group)))
                .toList();
    }

    @Test
    void shouldGoOnWithoutAFailureWhenTheOneThatKeepsTheGroupsEnds() {
        GroupId group = groups.creates(ALICE, "turma");
        List<Future<Done>> joined = new ArrayList<>(join(group, 0, MEMBERS / 2));

        groups.stop();
        joined.addAll(join(group, MEMBERS / 2, MEMBERS));

        joined.forEach(RunningGroups::done);
        assertThat(groups.find(group).members()).isEqualTo(MEMBERS + 1);
        List<AccountId> told = groups.delivery().changes(group).stream()
                .flatMap(change -> change.joins().stream())
                .toList();
        assertThat(told).hasSize(MEMBERS + 1).doesNotHaveDuplicates();
    }

    @Test
    void shouldSendOnceWhatTheOneBeforeHasCommittedAndNotSent() {
        GroupId group = groups.creates(ALICE, "turma");
        groups.delivery().refuses(change -> true);
        List<Future<Done>> joined = join(group, 0, 10);
        await().until(() -> groups.find(group).members() == 11);

        groups.stop();
        groups.delivery().refuses(change -> false);

        joined.forEach(join -> assertThat(RunningGroups.refused(join)).isEqualTo(ErrorCode.UNAVAILABLE));
        await().until(() -> groups.delivery().changes(group).size() == 11);
        assertThat(groups.delivery().changes(group)).extracting(Change::id).doesNotHaveDuplicates();
    }

    @Test
    void shouldKeepNamesUniqueAndGroupsInOrderWhenTheOwnerChangesAgainAndAgain() {
        GroupId group = groups.creates(ALICE, "turma");
        groups.stop();
        for (int round = 0; round < 3; round++) {
            String next = groups.another();
            groups.joins(person(100 + round), group);
            groups.stop(heir);
            heir = next;
            groups.leaves(person(100 + round), group);
        }

        assertThat(groups.refused(GroupAddresses.CREATE, RunningGroups.create(ALICE, "TURMA")))
                .isEqualTo(ErrorCode.GROUP_NAME_TAKEN);
        assertThat(groups.ask(GroupAddresses.FIND, new FindGroup(GroupRef.of(group)))
                        .members())
                .isEqualTo(1);
        assertThat(groups.delivery().changes(group))
                .extracting(change -> change.joins().size() - change.leaves().size())
                .containsExactly(1, 1, -1, 1, -1, 1, -1);
    }
}
