package dev.recado.group;

import static dev.recado.group.RunningGroups.add;
import static dev.recado.group.RunningGroups.done;
import static dev.recado.group.RunningGroups.give;
import static dev.recado.group.RunningGroups.join;
import static dev.recado.group.RunningGroups.leave;
import static dev.recado.group.RunningGroups.member;
import static dev.recado.group.RunningGroups.people;
import static dev.recado.group.RunningGroups.person;
import static dev.recado.group.RunningGroups.remove;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.delivery.Change;
import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.group.Group;
import dev.recado.contract.group.GroupAddresses;
import dev.recado.contract.group.Members.Member;
import dev.recado.contract.group.Person;
import dev.recado.contract.group.Role;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.GroupId;
import dev.recado.contract.message.Done;
import dev.recado.storage.Dialect;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Many at once, and many in one group: the tables and what delivery was told say the same. */
@ParameterizedClass
@EnumSource(Dialect.class)
class CrowdTest {
    private static final long SEED = 20_261_121;
    private static final int PEOPLE = 12;
    private static final int REQUESTS = 600;
    /** Of every group and never out of it, so that there is one to ask. */
    private static final Person OWNER = person(0);

    @Parameter
    private Dialect dialect;

    @TempDir
    private Path directory;

    private RunningGroups groups;
    private final Random random = new Random(SEED);

    @BeforeEach
    void start() {
        groups = new RunningGroups(dialect, directory)
                .with(new GroupConfig.Limits(20_000, 100, true))
                .startedWithDelivery();
    }

    @AfterEach
    void close() {
        groups.close();
    }

    @Test
    void shouldTellDeliveryWhatIsInTheTablesWhenManyComeAndGoAtOnce() {
        int[] asked = {0};
        groups.delivery().refuses(change -> ++asked[0] % 11 == 0);
        groups.delivery().losesAnswersTo(change -> asked[0] % 7 == 0);
        List<GroupId> all = List.of(groups.creates(OWNER, "1"), groups.creates(OWNER, "2"), groups.creates(OWNER, "3"));

        List<Future<Done>> answers = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
            answers.add(something(all.get(random.nextInt(all.size()))));
        }
        done(Future.join(answers).otherwiseEmpty());

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.succeeded() || isFinal(answer.cause()))
                        .isTrue());
        for (GroupId group : all) {
            assertThat(replay(groups.delivery().changes(group))).isEqualTo(groups.members(OWNER, group));
        }
    }

    private Future<Done> something(GroupId group) {
        Person who = person(1 + random.nextInt(PEOPLE));
        Person other = person(1 + random.nextInt(PEOPLE));
        return switch (random.nextInt(6)) {
            case 0 -> groups.asking(GroupAddresses.ADD, add(who, group, other));
            case 1 -> groups.asking(GroupAddresses.REMOVE, remove(who, group, other));
            case 2 -> groups.asking(GroupAddresses.ROLE, give(OWNER, group, other, Role.ADMIN));
            case 3 -> groups.asking(GroupAddresses.LEAVE, leave(who, group));
            default -> groups.asking(GroupAddresses.JOIN, join(who, group));
        };
    }

    private static boolean isFinal(Throwable cause) {
        ErrorCode code = ((Refusal) cause).code();
        return !code.retryable();
    }

    /** Who is in a group after what its conversation says; fails if somebody comes who is there, or goes who is not. */
    private static List<Member> replay(List<Change> changes) {
        Map<AccountId, Member> members = new TreeMap<>();
        for (Change change : changes) {
            for (AccountId account : change.joins()) {
                Role role = change.type().endsWith("created") ? Role.OWNER : Role.MEMBER;
                Person person = person((int) (account.value() - AccountId.FIRST));
                assertThat(members.put(account, member(person, role))).isNull();
            }
            change.leaves()
                    .forEach(account -> assertThat(members.remove(account)).isNotNull());
            if (change.type().endsWith("role")) {
                JsonObject body = new JsonObject(change.body());
                Role role = Role.valueOf(body.getString("role").toUpperCase(Locale.ROOT));
                members.computeIfPresent(
                        AccountId.parse(body.getString("account")),
                        (account, before) -> new Member(account, before.nickname(), role));
            }
        }
        return List.copyOf(members.values());
    }

    @Test
    void shouldMakeAGroupOfTenThousand() {
        List<Person> many = people(100, 10_099);

        Group group =
                groups.ask(GroupAddresses.CREATE, RunningGroups.create(OWNER, "many", many.toArray(Person[]::new)));

        assertThat(group.members()).isEqualTo(10_000);
        assertThat(groups.delivery().last().joins())
                .hasSize(10_000)
                .endsWith(many.get(9998).account());
        groups.leaves(OWNER, group.group());
        assertThat(groups.members(many.get(5), group.group()).get(0)).isEqualTo(member(many.get(0), Role.OWNER));
    }
}
