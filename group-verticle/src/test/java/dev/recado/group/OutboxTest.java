package dev.recado.group;

import static dev.recado.group.RunningGroups.ALICE;
import static dev.recado.group.RunningGroups.BOB;
import static dev.recado.group.RunningGroups.CAROL;
import static dev.recado.group.RunningGroups.create;
import static dev.recado.group.RunningGroups.done;
import static dev.recado.group.RunningGroups.join;
import static dev.recado.group.RunningGroups.leave;
import static dev.recado.group.RunningGroups.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.recado.contract.delivery.Change;
import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.group.FindGroup;
import dev.recado.contract.group.Group;
import dev.recado.contract.group.GroupAddresses;
import dev.recado.contract.group.GroupRef;
import dev.recado.contract.id.GroupId;
import dev.recado.contract.id.GroupName;
import dev.recado.contract.message.Done;
import dev.recado.group.GroupConfig.Limits;
import dev.recado.storage.Dialect;
import io.vertx.core.Future;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** How changes come to delivery, whatever happens to it or to the verticle in between, and whatever the store. */
@ParameterizedClass
@EnumSource(Dialect.class)
class OutboxTest {
    private static final Limits LIMITS = new Limits(1000, 1000, true);
    private static final Duration SOON = Duration.ofMillis(100);

    @Parameter
    private Dialect dialect;

    @TempDir
    private Path directory;

    private RunningGroups groups;

    @BeforeEach
    void make() {
        groups = new RunningGroups(dialect, directory);
    }

    @AfterEach
    void close() {
        groups.close();
    }

    /** Fault: delivery is not there when somebody changes a group. */
    @Test
    void shouldSayUnavailableWhileDeliveryIsAwayAndSendInOrderOnceItIsBack() {
        groups.with(LIMITS, 100, SOON).started();

        assertThat(groups.refused(GroupAddresses.CREATE, create(ALICE, "turma")))
                .isEqualTo(ErrorCode.UNAVAILABLE);
        GroupId turma = find("turma");
        assertThat(groups.refused(GroupAddresses.JOIN, join(BOB, turma))).isEqualTo(ErrorCode.UNAVAILABLE);
        assertThat(groups.refused(GroupAddresses.LEAVE, leave(ALICE, turma))).isEqualTo(ErrorCode.UNAVAILABLE);
        assertThat(groups.refused(GroupAddresses.CREATE, create(ALICE, "turma")))
                .isEqualTo(ErrorCode.GROUP_NAME_TAKEN);

        groups.delivery().comes();
        groups.joins(CAROL, turma);
        assertThat(what(groups.delivery().changes())).containsExactly("created", "joined", "left", "role", "joined");
    }

    /** Fault: delivery is away for less time than one waits. */
    @Test
    void shouldAnswerWhenDeliveryComesInTime() {
        groups.started();
        Future<Group> asked = groups.asking(GroupAddresses.CREATE, create(ALICE, "turma", BOB));
        await().until(() ->
                groups.refused(GroupAddresses.CREATE, create(ALICE, "TURMA")) == ErrorCode.GROUP_NAME_TAKEN);
        assertThat(asked.isComplete()).isFalse();

        groups.delivery().comes();

        assertThat(done(asked).members()).isEqualTo(2);
        assertThat(what(groups.delivery().changes())).containsExactly("created");
    }

    /** Fault: the verticle ends between the commit and the sending. */
    @Test
    void shouldSendAfterARestartWhatWasNotSentBefore() {
        groups.with(LIMITS, 100, SOON).started();
        assertThat(groups.refused(GroupAddresses.CREATE, create(ALICE, "turma")))
                .isEqualTo(ErrorCode.UNAVAILABLE);
        assertThat(groups.refused(GroupAddresses.JOIN, join(BOB, find("turma"))))
                .isEqualTo(ErrorCode.UNAVAILABLE);
        groups.stop();

        groups.delivery().comes();
        groups.started();

        await().untilAsserted(
                        () -> assertThat(what(groups.delivery().changes())).containsExactly("created", "joined"));
        Change joined = groups.delivery().last();
        assertThat(joined.author()).isEqualTo(RunningGroups.author(BOB));
        assertThat(joined.joins()).containsExactly(BOB.account());
    }

    /** Fault: delivery has written a change, and its answer is lost. */
    @Test
    void shouldSendTheSameChangeAgainWhenTheAnswerIsLost() {
        groups.startedWithDelivery();
        int[] lost = {0};
        groups.delivery().losesAnswersTo(change -> lost[0]++ % 3 != 2);

        GroupId turma = groups.creates(ALICE, "turma");
        groups.joins(BOB, turma);

        assertThat(what(groups.delivery().changes())).containsExactly("created", "joined");
        assertThat(groups.delivery().asked()).isEqualTo(6);
    }

    /** Fault: delivery takes no change of many groups, and more wait than are sent at once. */
    @Test
    void shouldSendTheChangesOfOthersWhenThoseOfSomeAreRefused() {
        groups.startedWithDelivery();
        groups.delivery().refuses(change -> change.name().value().startsWith("bad"));
        List<Future<Group>> stuck = IntStream.range(0, 150)
                .mapToObj(i -> groups.asking(GroupAddresses.CREATE, create(person(100 + i), "bad " + i)))
                .toList();

        IntStream.range(0, 20).forEach(i -> groups.creates(ALICE, "good " + i));

        assertThat(stuck).noneMatch(Future::isComplete);
        groups.delivery().refuses(change -> false);
        done(Future.all(stuck));
        assertThat(groups.delivery().changes()).hasSize(170);
    }

    @Test
    void shouldSendAllThatIsUnsentPageByPage() {
        groups.with(LIMITS, 10_000, SOON).started();
        List<Future<Void>> asked = IntStream.range(0, 1000)
                .mapToObj(i -> groups.asking(GroupAddresses.CREATE, create(person(i), "group " + i % 200))
                        .<Void>mapEmpty()
                        .otherwiseEmpty())
                .toList();
        done(Future.all(asked));
        GroupId first = find("group 0");
        done(Future.all(IntStream.range(2000, 2100)
                .mapToObj(i -> groups.asking(GroupAddresses.JOIN, join(person(i), first))
                        .otherwiseEmpty())
                .toList()));
        groups.restart();

        groups.delivery().comes();

        await().untilAsserted(() -> assertThat(groups.delivery().changes()).hasSize(300));
        Map<GroupId, Long> counts = groups.delivery().changes().stream()
                .collect(Collectors.groupingBy(Change::group, Collectors.counting()));
        assertThat(counts).hasSize(200).containsEntry(first, 101L);
        assertThat(groups.delivery().changes(first).get(0).type()).endsWith("created");
    }

    @Test
    void shouldForgetWhatIsSent() {
        groups.startedWithDelivery();
        GroupId turma = groups.creates(ALICE, "turma");
        IntStream.range(10, 60).forEach(i -> groups.joins(person(i), turma));

        groups.restart();
        groups.joins(BOB, turma);

        assertThat(groups.delivery().asked()).isLessThanOrEqualTo(54);
        assertThat(groups.delivery().changes()).hasSize(52);
    }

    /** A repeated request must not be answered sooner than what it repeats. */
    @Test
    void shouldWaitForTheEarlierChangeWhenItIsAskedForAgain() {
        groups.startedWithDelivery();
        GroupId turma = groups.creates(ALICE, "turma");
        groups.delivery().refuses(change -> change.group().equals(turma));
        Future<Done> first = groups.asking(GroupAddresses.JOIN, join(BOB, turma));
        await().until(() -> groups.find(turma).members() == 2);

        Future<Done> again = groups.asking(GroupAddresses.JOIN, join(BOB, turma));
        groups.creates(CAROL, "other");

        assertThat(again.isComplete()).isFalse();
        groups.delivery().refuses(change -> false);
        done(Future.all(first, again));
        assertThat(groups.delivery().changes(turma)).hasSize(2);
    }

    @Test
    void shouldRefuseMoreChangesThanMayBeUnsentAndTakeThemLater() {
        groups.with(LIMITS, 3, SOON).started();
        for (String name : List.of("1", "2", "3")) {
            assertThat(groups.refused(GroupAddresses.CREATE, create(ALICE, name)))
                    .isEqualTo(ErrorCode.UNAVAILABLE);
        }
        assertThat(groups.refused(GroupAddresses.CREATE, create(ALICE, "4"))).isEqualTo(ErrorCode.STORE_BUSY);
        assertThat(groups.refused(GroupAddresses.LEAVE, leave(ALICE, find("1"))))
                .isEqualTo(ErrorCode.STORE_BUSY);

        groups.delivery().comes();

        await().until(() -> groups.refused(GroupAddresses.CREATE, create(ALICE, "4")) == null);
        assertThat(groups.delivery().changes()).hasSize(4);
    }

    @Test
    void shouldEndWithoutWaitingForDelivery() {
        groups.started();
        Future<Group> asked = groups.asking(GroupAddresses.CREATE, create(ALICE, "turma"));
        await().until(() ->
                groups.refused(GroupAddresses.CREATE, create(ALICE, "TURMA")) == ErrorCode.GROUP_NAME_TAKEN);

        groups.stop();

        await().until(asked::failed);
    }

    private GroupId find(String name) {
        return groups.ask(GroupAddresses.FIND, new FindGroup(GroupRef.of(new GroupName(name))))
                .group();
    }

    private static List<String> what(List<Change> changes) {
        assertThat(changes).extracting(Change::id).doesNotHaveDuplicates();
        return changes.stream()
                .map(change -> change.type().replace("recado.group.", ""))
                .toList();
    }
}
