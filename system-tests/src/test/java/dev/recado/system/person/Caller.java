package dev.recado.system.person;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.system.wire.Body;
import dev.recado.system.wire.RawConnection;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Somebody with an account who speaks the protocol himself. What he is told waits on his connection until the test listens, and
 * he acknowledges nothing by himself.
 *
 * <p>Used by one thread.
 */
public final class Caller {
    private final int port;
    private final String nickname;
    private final String account;
    private RawConnection connection;
    private JsonObject login;
    private List<JsonObject> missed = List.of();
    private JsonObject caughtUp;

    private Caller(int port, String nickname, String account) {
        this.port = port;
        this.nickname = nickname;
        this.account = account;
    }

    static Caller registered(int port, String nickname) {
        try (RawConnection visitor = new RawConnection(port)) {
            JsonObject answer = visitor.answer("recado.register", RawConnection.credentials(nickname));
            return new Caller(port, nickname, answer.getString("account"));
        }
    }

    Caller again() {
        return new Caller(port, nickname, account);
    }

    /**
     * What others call him.
     *
     * @return the nickname
     */
    public String nickname() {
        return nickname;
    }

    /**
     * Who he is to the server.
     *
     * @return the account
     */
    public String account() {
        return account;
    }

    /**
     * What his login was answered.
     *
     * @return the answer
     */
    public JsonObject login() {
        return login;
    }

    /**
     * His connection, for what has no verb here.
     *
     * @return the connection
     */
    public RawConnection connection() {
        return connection;
    }

    /**
     * Comes online, and hears what is pending.
     *
     * @return this
     */
    public Caller comesOnline() {
        return comesOnline(RawConnection.credentials(nickname));
    }

    /**
     * Comes online on a device, and hears what is pending there.
     *
     * @param device its name
     * @return this
     */
    public Caller comesOnlineOn(String device) {
        return comesOnline(RawConnection.credentials(nickname).put("device", device));
    }

    /**
     * Comes online and does not listen.
     *
     * @return this
     */
    public Caller logsIn() {
        return logsIn(RawConnection.credentials(nickname));
    }

    private Caller logsIn(JsonObject credentials) {
        hangsUp();
        connection = new RawConnection(port);
        login = connection.answer("recado.login", credentials);
        return this;
    }

    private Caller comesOnline(JsonObject credentials) {
        logsIn(credentials);
        connection.listen();
        List<JsonObject> entries = new ArrayList<>();
        JsonObject event = connection.event();
        while (!"caught-up".equals(event.getString("event"))) {
            if ("entry".equals(event.getString("event"))) {
                entries.add(event);
            }
            event = connection.event();
        }
        caughtUp = event;
        missed = List.copyOf(entries);
        return this;
    }

    /** Goes offline. */
    public void hangsUp() {
        if (connection != null) {
            connection.close();
            connection = null;
        }
    }

    /**
     * The entries that waited when he came online last.
     *
     * @return oldest first
     */
    public List<JsonObject> missed() {
        return missed;
    }

    /**
     * What these entries say.
     *
     * @return the text of each message, and the type of each change
     */
    public List<String> saidMeanwhile() {
        return missed.stream().map(Caller::said).toList();
    }

    /**
     * The event that ended them.
     *
     * @return its body
     */
    public JsonObject caughtUp() {
        return caughtUp;
    }

    /**
     * Asks for something that is granted.
     *
     * @param address where
     * @param fields names and values in turn
     * @return the answer
     */
    public JsonObject asks(String address, Object... fields) {
        return connection.answer(address, Body.of(fields));
    }

    /**
     * Asks for something, whether it is granted or not.
     *
     * @param address where
     * @param fields names and values in turn
     * @return why it was refused; 0 if it was granted
     */
    public int tries(String address, Object... fields) {
        return connection.refusal(address, Body.of(fields));
    }

    /**
     * Says something.
     *
     * @param to whom: an id, {@code @nickname} or {@code #group}
     * @param body what
     * @return the server's word that it has the message
     */
    public JsonObject sends(String to, String body) {
        return asks("recado.send", "to", to, "id", UUID.randomUUID().toString(), "body", body);
    }

    /**
     * Makes a group.
     *
     * @param name its name
     * @param members who is to be in it, besides himself
     * @return its id
     */
    public String creates(String name, Caller... members) {
        JsonArray accounts =
                new JsonArray(Stream.of(members).map(Caller::account).toList());
        return asks("recado.group.create", "name", name, "members", accounts).getString("group");
    }

    /**
     * What the next entries say, in this order.
     *
     * @param what the text of each message, and the type of each change
     * @return the last of them
     */
    public JsonObject hears(String... what) {
        List<JsonObject> entries = new ArrayList<>();
        while (entries.size() < what.length) {
            entries.add(connection.event("entry"));
        }
        assertThat(entries)
                .as("what %s hears", nickname)
                .extracting(Caller::said)
                .containsExactly(what);
        return entries.get(what.length - 1);
    }

    /**
     * What an entry says.
     *
     * @param entry its event, or a part of a history
     * @return the text of a message, the type of a change
     */
    public static String said(JsonObject entry) {
        String type = entry.getString("type");
        return type.startsWith("recado.") ? type : entry.getString("body");
    }

    /**
     * Confirms that he received everything up to an entry.
     *
     * @param entry the entry
     * @return how far he is
     */
    public JsonObject acknowledges(JsonObject entry) {
        return asks(
                "recado.acknowledge",
                "conversation",
                entry.getString("conversation"),
                "delivered",
                entry.getLong("seq"));
    }

    /**
     * Confirms that he read everything up to an entry.
     *
     * @param entry the entry
     * @return how far he is
     */
    public JsonObject reads(JsonObject entry) {
        return asks(
                "recado.acknowledge", "conversation", entry.getString("conversation"), "read", entry.getLong("seq"));
    }

    /**
     * What there is to read in a conversation, from its beginning, as far as a page goes.
     *
     * @param conversation which
     * @return what each entry says
     */
    public List<String> history(String conversation) {
        return objects(asks("recado.history", "conversation", conversation, "after", 0, "limit", 1_000), "entries")
                .map(Caller::said)
                .toList();
    }

    /**
     * The objects of a list in an answer.
     *
     * @param answer the answer
     * @param list the list's name
     * @return each of them
     */
    public static Stream<JsonObject> objects(JsonObject answer, String list) {
        return answer.getJsonArray(list).stream().map(JsonObject.class::cast);
    }
}
