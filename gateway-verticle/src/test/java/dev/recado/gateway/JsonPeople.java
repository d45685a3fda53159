package dev.recado.gateway;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** Clients of JSON objects without framing, in a house. Closes them with it. */
final class JsonPeople implements AutoCloseable {
    final House house;
    private final List<Peer> peers = new ArrayList<>();

    JsonPeople(House house) {
        this.house = house;
    }

    /** What a client asks for: {@code command}, and names and values of fields. */
    static String ask(String command, String... fields) {
        JsonObject object = new JsonObject().put("command", command);
        for (int i = 0; i < fields.length; i += 2) {
            object.put(fields[i], fields[i + 1]);
        }
        return object.encode();
    }

    static String success(String message) {
        return reply("success", message);
    }

    static String error(String message) {
        return reply("error", message);
    }

    static String info(String message) {
        return reply("info", message);
    }

    private static String reply(String status, String message) {
        return "{\"status\":\"" + status + "\",\"message\":\"" + message + "\"}";
    }

    static String message(String sender, String text) {
        return "{\"type\":\"chat_message\",\"sender\":\"" + sender + "\",\"message\":\"" + text + "\"}";
    }

    static String groupMessage(String group, String sender, String text) {
        return "{\"type\":\"group_message\",\"group\":\"" + group + "\",\"sender\":\"" + sender + "\",\"message\":\""
                + text + "\"}";
    }

    /** Somebody who has said nothing. */
    Peer aStranger() {
        Peer peer = new Peer(house.port("json"));
        peers.add(peer);
        return peer;
    }

    static String logIn(String nickname) {
        return ask("login", "username", nickname, "password", "secret");
    }

    static String welcome(String nickname) {
        return success("Login realizado com sucesso! Bem-vindo, " + nickname + ".");
    }

    /** Somebody new who is logged in. */
    Peer aMember(String nickname) {
        house.account(nickname);
        return again(nickname);
    }

    /** Somebody who is there, and logged in; everything that waited for him is on its way. */
    Peer again(String nickname) {
        int before = house.delivery.receiptReads.get();
        Peer peer = aStranger().sends(logIn(nickname)).hears(welcome(nickname));
        House.awaitUntil(() -> house.delivery.receiptReads.get() > before);
        return peer;
    }

    /** Somebody who talks to a user. */
    static Peer select(Peer peer, String user) {
        return peer.sends(ask("select_chat", "target_user", user))
                .hears(success("Contexto de chat alterado para o usuário '" + user + "'."));
    }

    /** Somebody who talks to a group. */
    static Peer selectGroup(Peer peer, String group) {
        return peer.sends(ask("select_chat", "target_group", group))
                .hears(success("Contexto de chat alterado para o grupo '" + group + "'."));
    }

    @Override
    public void close() {
        peers.forEach(Peer::close);
        house.close();
    }
}
