package dev.recado.group;

import static dev.recado.group.RunningGroups.ALICE;
import static dev.recado.group.RunningGroups.BOB;
import static dev.recado.group.RunningGroups.CAROL;
import static dev.recado.group.RunningGroups.author;
import static dev.recado.group.RunningGroups.person;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.delivery.Change;
import dev.recado.contract.group.GroupAddresses;
import dev.recado.contract.group.GroupRef;
import dev.recado.contract.group.Person;
import dev.recado.contract.group.RenameGroup;
import dev.recado.contract.group.Role;
import dev.recado.contract.id.GroupId;
import dev.recado.contract.id.GroupName;
import dev.recado.storage.Dialect;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What delivery is told of groups: one change for each thing that happens, and none for what was so before. */
class ChangesTest {
    @TempDir
    private Path directory;

    private RunningGroups groups;
    private GroupId turma;

    @BeforeEach
    void start() {
        groups = new RunningGroups(Dialect.HSQLDB, directory).startedWithDelivery();
        turma = groups.creates(ALICE, "turma \"1\"", BOB);
    }

    @AfterEach
    void close() {
        groups.close();
    }

    @Test
    void shouldTellThatAGroupWasCreated() {
        Change created = groups.delivery().last();

        assertThat(created.group()).isEqualTo(turma);
        assertThat(created.name()).isEqualTo(new GroupName("turma \"1\""));
        assertThat(created.author()).isEqualTo(author(ALICE));
        assertThat(created.joins()).containsExactly(ALICE.account(), BOB.account());
        assertThat(created.leaves()).isEmpty();
        assertThat(created.type()).isEqualTo("recado.group.created");
        assertThat(created.body()).isEqualTo("""
                {"name":"turma \\"1\\"","members":2,"accounts":["1000000000001","1000000000002"]}""");
    }

    @Test
    void shouldNameNoMoreThanAHundredOfALargeGroup() {
        List<Person> many = RunningGroups.people(10, 510);
        groups.creates(ALICE, "many", many.toArray(Person[]::new));

        Change created = groups.delivery().last();
        JsonObject body = new JsonObject(created.body());

        assertThat(created.joins()).hasSize(501);
        assertThat(body.getInteger("members")).isEqualTo(501);
        assertThat(body.getJsonArray("accounts")).hasSize(100);
    }

    @Test
    void shouldTellWhoWasAdded() {
        groups.adds(BOB, turma, CAROL);

        assertLast(BOB, "added", "{'account':'1000000000003','nickname':'n3'}");
        assertThat(groups.delivery().last().joins()).containsExactly(CAROL.account());
    }

    @Test
    void shouldTellWhoJoined() {
        groups.joins(CAROL, turma);

        assertLast(CAROL, "joined", "{'account':'1000000000003','nickname':'n3'}");
        assertThat(groups.delivery().last().joins()).containsExactly(CAROL.account());
    }

    @Test
    void shouldTellWhoWasRemoved() {
        groups.removes(ALICE, turma, BOB);

        assertLast(ALICE, "removed", "{'account':'1000000000002','nickname':'n2'}");
        assertThat(groups.delivery().last().leaves()).containsExactly(BOB.account());
    }

    @Test
    void shouldTellWhoLeft() {
        groups.leaves(BOB, turma);

        assertLast(BOB, "left", "{'account':'1000000000002','nickname':'n2'}");
        assertThat(groups.delivery().last().leaves()).containsExactly(BOB.account());
    }

    @Test
    void shouldTellTheNewNameAndTheOneBefore() {
        renames("nova");

        assertLast(ALICE, "renamed", "{'name':'nova','before':'turma \\'1\\''}");
        assertThat(groups.delivery().last().name()).isEqualTo(new GroupName("nova"));
        groups.joins(CAROL, turma);
        assertThat(groups.delivery().last().name()).isEqualTo(new GroupName("nova"));
    }

    @Test
    void shouldTellARole() {
        groups.gives(ALICE, turma, BOB, Role.ADMIN);

        assertLast(ALICE, "role", "{'account':'1000000000002','nickname':'n2','role':'admin'}");
        assertNobodyMoves(groups.delivery().last());
    }

    @Test
    void shouldTellTheRolesOfBothWhenTheOwnerGivesHisAway() {
        groups.gives(ALICE, turma, BOB, Role.OWNER);

        List<Change> changes = groups.delivery().changes(turma);
        assertThat(changes).hasSize(3);
        assertThat(changes.get(1).body()).contains("\"n2\",\"role\":\"owner\"");
        assertLast(ALICE, "role", "{'account':'1000000000001','nickname':'n1','role':'admin'}");
    }

    @Test
    void shouldTellThatTheOwnerLeftAndThenWhoIsTheOwner() {
        groups.leaves(ALICE, turma);

        List<Change> changes = groups.delivery().changes(turma);
        assertThat(changes).hasSize(3);
        assertThat(changes.get(1).type()).isEqualTo("recado.group.left");
        assertThat(changes.get(1).leaves()).containsExactly(ALICE.account());
        assertLast(ALICE, "role", "{'account':'1000000000002','nickname':'n2','role':'owner'}");
        assertNobodyMoves(changes.get(2));
    }

    @Test
    void shouldTellThatTheLastOneLeft() {
        groups.leaves(ALICE, turma);
        groups.leaves(BOB, turma);

        assertLast(BOB, "left", "{'account':'1000000000002','nickname':'n2'}");
    }

    @Test
    void shouldTellNothingWhenEverythingIsSoAlready() {
        groups.adds(ALICE, turma, BOB);
        groups.joins(BOB, turma);
        groups.joins(ALICE, turma);
        groups.gives(ALICE, turma, BOB, Role.MEMBER);
        renames("turma \"1\"");

        assertThat(groups.delivery().changes()).hasSize(1);
    }

    @Test
    void shouldCallEveryChangeByAnIdOfItsOwnThatCannotBeGuessed() {
        IntStream.range(10, 20).forEach(number -> groups.joins(person(number), turma));

        assertThat(groups.delivery().changes())
                .extracting(change -> change.id().value())
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[0-9a-f]{32}"));
    }

    private void renames(String name) {
        groups.ask(GroupAddresses.RENAME, new RenameGroup(author(ALICE), GroupRef.of(turma), new GroupName(name)));
    }

    private void assertLast(Person author, String type, String body) {
        Change last = groups.delivery().last();
        assertThat(last.author()).isEqualTo(author(author));
        assertThat(last.type()).isEqualTo("recado.group." + type);
        assertThat(last.body()).isEqualTo(body.replace('\'', '"'));
    }

    private static void assertNobodyMoves(Change change) {
        assertThat(change.joins()).isEmpty();
        assertThat(change.leaves()).isEmpty();
    }
}
