package dev.recado.system.group;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.system.group.Company.Standing;
import dev.recado.system.person.Caller;
import dev.recado.system.person.Callers;
import dev.recado.system.person.People;
import dev.recado.system.server.Servers;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may do what in a group: every address, asked by everything that one can be there. */
class GroupPermissionsIT {
    @RegisterExtension
    final Servers servers = new Servers();

    @RegisterExtension
    final Callers callers = new Callers();

    private Company company;

    @BeforeEach
    void oneOfEach() {
        company = new Company(callers, servers.shared());
    }

    /**
     * The addresses, what is asked there, and the answers to a stranger, a member, an admin, the owner and an ex-member; 0 is
     * granted. In a request, {@code account:other} stands for the account of the other member, and {@code self} for whoever asks.
     */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "group.add,         group account:guest,                301,   0,   0,   0, 301",
        "group.add,         group account:self,                 301,   0,   0,   0, 301",
        "group.add,         group account:other,                301,   0,   0,   0, 301",
        "group.join,        group,                                0,   0,   0,   0,   0",
        "group.leave,       group,                              301,   0,   0,   0, 301",
        "group.remove,      group account:other,                301, 304,   0,   0, 301",
        "group.remove,      group account:deputy,               301, 304, 304,   0, 301",
        "group.remove,      group account:owner,                301, 304, 304, 102, 301",
        "group.remove,      group account:self,                 301, 102, 102, 102, 301",
        "group.remove,      group account:guest,                301, 304, 401, 401, 301",
        "group.rename,      group name:another,                 301, 304,   0,   0, 301",
        "group.rename,      group name:taken,                   301, 304, 502, 502, 301",
        "group.role,        group account:other role:admin,     301, 304, 304,   0, 301",
        "group.role,        group account:other role:owner,     301, 304, 304,   0, 301",
        "group.role,        group account:deputy role:member,   301, 304, 304,   0, 301",
        "group.role,        group account:owner role:member,    301, 304, 304, 304, 301",
        "group.role,        group account:self role:owner,      301, 304, 304, 304, 301",
        "group.role,        group account:self role:admin,      301, 304, 304, 304, 301",
        "group.role,        group account:guest role:admin,     301, 304, 304, 401, 301",
        "group.members,     group,                              301,   0,   0,   0, 301",
        "send,              to id:1 body:hi,                    301,   0,   0,   0, 301",
        "history,           conversation,                       301,   0,   0,   0,   0",
        "history,           with,                               301,   0,   0,   0,   0",
        "status,            conversation seq:1,                 301,   0,   0,   0,   0",
        "status,            conversation seq:5,                 301,   0,   0,   0, 301",
        "acknowledge,       conversation delivered:1,           301,   0,   0,   0,   0",
        "acknowledge,       conversation read:1,                301,   0,   0,   0,   0",
    })
    void shouldAnswerEverybodyAsHisRoleSays(
            String address, String request, int stranger, int member, int admin, int owner, int exMember) {
        Map<Standing, Integer> expected = Map.of(
                Standing.STRANGER, stranger,
                Standing.MEMBER, member,
                Standing.ADMIN, admin,
                Standing.OWNER, owner,
                Standing.EX_MEMBER, exMember);

        for (Standing standing : Standing.values()) {
            // given
            String group = company.group();
            JsonObject before = seen(group);

            // when
            int code = company.one(standing).connection().refusal("recado." + address, body(request, group, standing));

            // then
            assertThat(code).as(standing.toString()).isEqualTo(expected.get(standing));
            if (code != 0) {
                assertThat(seen(group)).as("after " + standing).isEqualTo(before);
            }
        }
    }

    /** Everything about a group that somebody in it sees. */
    private JsonObject seen(String group) {
        return new JsonObject()
                .put("members", company.other.asks("recado.group.members", "group", group))
                .put("log", company.other.asks("recado.history", "conversation", group, "after", 0))
                .put("status", company.other.asks("recado.status", "conversation", group, "seq", 1));
    }

    private JsonObject body(String request, String group, Standing standing) {
        JsonObject body = new JsonObject();
        for (String word : request.split(" ")) {
            String[] field = word.split(":");
            body.put(field[0], field.length == 1 ? group : value(field[0], field[1], standing));
        }
        return body;
    }

    private Object value(String field, String word, Standing standing) {
        return switch (field) {
            case "account" -> account(word, standing);
            case "name" -> name(word);
            case "seq", "delivered", "read" -> Integer.parseInt(word);
            default -> word;
        };
    }

    private String account(String word, Standing standing) {
        Caller caller = switch (word) {
            case "self" -> company.one(standing);
            case "other" -> company.other;
            case "deputy" -> company.deputy;
            case "owner" -> company.owner;
            default -> company.guest;
        };
        return caller.account();
    }

    private String name(String word) {
        String name = People.nickname(word + " ");
        if (word.equals("taken")) {
            company.guest.creates(name);
        }
        return name;
    }
}
