package dev.recado.system.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.error.ErrorCode;
import dev.recado.system.person.People;
import dev.recado.system.server.Servers;
import dev.recado.system.wire.Bytes;
import dev.recado.system.wire.RawConnection;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Frames that are right and ask for what cannot be: refused by name, and the conversation goes on. */
class InvalidFieldsIT {
    @RegisterExtension
    final Servers servers = new Servers();

    private int port;
    private String friend;

    @BeforeEach
    void aFriendToWriteTo() {
        port = servers.shared().port();
        friend = People.nickname("friend");
        RawConnection.registered(port, friend).close();
    }

    /** Values that no field should take: where, which field, what. */
    static final List<Arguments> INVALID_FIELDS = List.of(
            invalid("recado.send", "to", null),
            invalid("recado.send", "to", 7),
            invalid("recado.send", "to", ""),
            invalid("recado.send", "to", "123"),
            invalid("recado.send", "to", "@"),
            invalid("recado.send", "to", "@" + "x".repeat(64)),
            invalid("recado.send", "to", "@bob\u0000"),
            invalid("recado.send", "to", "@bob smith"),
            invalid("recado.send", "id", null),
            invalid("recado.send", "id", ""),
            invalid("recado.send", "id", 1),
            invalid("recado.send", "id", "x".repeat(65)),
            invalid("recado.send", "id", "\u0000"),
            invalid("recado.send", "body", null),
            invalid("recado.send", "body", 1),
            invalid("recado.send", "body", new JsonArray()),
            invalid("recado.send", "body", "a\u0000b"),
            invalid("recado.send", "type", 1),
            invalid("recado.send", "type", "x".repeat(128)),
            invalid("recado.send", "type", "text\nplain"),
            invalid("recado.send", "type", "recado.group.created"),
            invalid("recado.acknowledge", "conversation", null),
            invalid("recado.acknowledge", "conversation", 1),
            invalid("recado.acknowledge", "conversation", "1-2"),
            invalid("recado.acknowledge", "conversation", "2222222222222-1111111111111"),
            invalid("recado.acknowledge", "delivered", "1"),
            invalid("recado.acknowledge", "delivered", -1),
            invalid("recado.acknowledge", "delivered", 1.5),
            invalid("recado.acknowledge", "read", new JsonObject()),
            invalid("recado.history", "limit", 0),
            invalid("recado.history", "limit", 1_000_000),
            invalid("recado.history", "limit", "10"),
            invalid("recado.history", "after", -1),
            invalid("recado.conversations", "after", "nonsense"),
            invalid("recado.conversations", "limit", -1),
            invalid("recado.status", "seq", 0),
            invalid("recado.status", "seq", "1"),
            invalid("recado.status", "seq", 1e300),
            invalid("recado.users", "after", "1"),
            invalid("recado.users", "limit", 100_000),
            invalid("recado.users", "online", "yes"),
            invalid("recado.user", "nickname", 5),
            invalid("recado.user", "nickname", "a\nb"),
            invalid("recado.presence.watch", "accounts", null),
            invalid("recado.presence.watch", "accounts", "1111111111111"),
            invalid("recado.presence.watch", "accounts", new JsonArray().add(5)),
            invalid("recado.presence.watch", "accounts", new JsonArray().addNull()),
            invalid("recado.send", "to", "#"),
            invalid("recado.send", "to", "#two  spaces"),
            invalid("recado.acknowledge", "conversation", "0000000000001"),
            invalid("recado.status", "after", "9999999999999"),
            invalid("recado.status", "limit", 0),
            invalid("recado.group.create", "name", null),
            invalid("recado.group.create", "name", ""),
            invalid("recado.group.create", "name", "x".repeat(65)),
            invalid("recado.group.create", "name", "1234567890123"),
            invalid("recado.group.create", "name", "line\nbreak"),
            invalid("recado.group.create", "name", "turn\u202eback"),
            invalid("recado.group.create", "name", new JsonArray()),
            invalid("recado.group.create", "members", "@bob"),
            invalid("recado.group.create", "members", new JsonArray().add(5)),
            invalid("recado.group.create", "members", new JsonArray().add("#group")),
            invalid("recado.group.join", "group", null),
            invalid("recado.group.join", "group", "1111111111111"),
            invalid("recado.group.join", "group", 9_111_111_111_111L),
            invalid("recado.group.add", "account", "9111111111111"),
            invalid("recado.group.add", "account", null),
            invalid("recado.group.rename", "name", " "),
            invalid("recado.group.role", "role", "king"),
            invalid("recado.group.role", "role", null),
            invalid("recado.group.members", "after", "nonsense"),
            invalid("recado.group.list", "limit", 1_001),
            invalid("recado.group.mine", "after", "1111111111111"),
            invalid("recado.sessions.close", "session", null),
            invalid("recado.sessions.close", "session", "'; DROP TABLE session; --"),
            invalid("recado.block", "account", null),
            invalid("recado.unblock", "account", 5),
            invalid("recado.blocked", "after", "nonsense"));

    private static Arguments invalid(String address, String field, Object value) {
        return Arguments.of(address, field, value);
    }

    @ParameterizedTest(name = "{0} {1}={2}")
    @FieldSource("INVALID_FIELDS")
    void shouldRefuseAFieldThatIsNotValidAndGoOn(String address, String field, Object value) {
        try (RawConnection mallory = RawConnection.registered(port, People.nickname("mallory"))) {
            JsonObject body = valid(address).put(field, value);

            // then
            assertThat(mallory.refusal(address, body)).isEqualTo(ErrorCode.INVALID_FIELD.number());
            assertThat(mallory.answer("recado.hello", new JsonObject())).isNotNull();
        }
    }

    @Test
    void shouldRefuseHalfOfACharacter() {
        try (RawConnection mallory = RawConnection.registered(port, People.nickname("mallory"))) {
            // when
            mallory.write(Bytes.frame("{\"type\":\"send\",\"address\":\"recado.send\",\"replyAddress\":\"r\",\"body\":"
                    + "{\"to\":\"@" + friend + "\",\"id\":\"1\",\"body\":\"\\ud800\"}}"));

            // then
            assertThat(mallory.reply("r").getInteger("failureCode")).isEqualTo(ErrorCode.INVALID_FIELD.number());
        }
    }

    private JsonObject valid(String address) {
        return switch (address) {
            case "recado.send" ->
                new JsonObject().put("to", "@" + friend).put("id", "1").put("body", "hi");
            case "recado.acknowledge", "recado.history", "recado.status" ->
                new JsonObject().put("conversation", "1111111111111-2222222222222");
            case "recado.group.create" -> new JsonObject().put("name", People.nickname("group "));
            case "recado.group.join", "recado.group.members" -> new JsonObject().put("group", "9111111111111");
            case "recado.group.add", "recado.group.rename", "recado.group.role" ->
                new JsonObject()
                        .put("group", "9111111111111")
                        .put("account", "1111111111111")
                        .put("name", "another")
                        .put("role", "admin");
            default -> new JsonObject();
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-bob",
                ".bob",
                "bob\n",
                "bo\u0000b",
                "bob smith",
                "@bob",
                "#bob",
                "1234567890123",
                "pаypal"
            })
    void shouldRefuseANicknameThatCouldDeceive(String nickname) {
        try (RawConnection mallory = new RawConnection(port)) {
            assertThat(mallory.refusal("recado.register", RawConnection.credentials(nickname)))
                    .isEqualTo(ErrorCode.INVALID_FIELD.number());
        }
    }
}
