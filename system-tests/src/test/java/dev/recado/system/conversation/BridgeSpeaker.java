package dev.recado.system.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.system.wire.Body;
import dev.recado.system.wire.RawConnection;
import io.vertx.core.json.JsonObject;
import java.util.UUID;

/** Speaks {@code bridge}. */
record BridgeSpeaker(RawConnection connection, String nickname, String id) implements Speaker {
    static BridgeSpeaker online(int port, String nickname) {
        RawConnection connection = RawConnection.registered(port, nickname);
        String id =
                connection.answer("recado.user", Body.of("nickname", nickname)).getString("account");
        connection.listen();
        return new BridgeSpeaker(connection, nickname, id);
    }

    /** The id of somebody else. */
    String idOf(String nickname) {
        return connection.answer("recado.user", Body.of("nickname", nickname)).getString("account");
    }

    /** The group of that name. */
    Group group(String name) {
        String id = connection.answer("recado.group.mine", Body.of()).getJsonArray("groups").stream()
                .map(JsonObject.class::cast)
                .filter(group -> group.getString("name").equals(name))
                .findFirst()
                .orElseThrow()
                .getString("group");
        return new Group(id, name);
    }

    @Override
    public void says(Speaker to, String text) {
        send(to.id(), text);
    }

    @Override
    public void saysTo(Group group, String text) {
        send(group.id(), text);
    }

    private void send(String to, String text) {
        connection.answer(
                "recado.send", Body.of("to", to, "id", UUID.randomUUID().toString(), "body", text));
    }

    @Override
    public void hears(Speaker from, String text) {
        assertThat(message("direct", from, text).getString("body")).isEqualTo(text);
    }

    @Override
    public void hearsIn(Group group, Speaker from, String text) {
        assertThat(message("group", from, text).getString("groupName")).isEqualTo(group.name());
    }

    private JsonObject message(String kind, Speaker from, String text) {
        JsonObject entry = connection.event("entry");
        while (entry.getString("type").startsWith("recado.")) {
            entry = connection.event("entry");
        }
        assertThat(entry.getString("body")).isEqualTo(text);
        assertThat(entry.getString("kind")).isEqualTo(kind);
        assertThat(entry.getString("from")).isEqualTo(from.id());
        assertThat(entry.getString("fromNickname")).isEqualTo(from.nickname());
        return entry;
    }

    @Override
    public void close() {
        connection.close();
    }
}
