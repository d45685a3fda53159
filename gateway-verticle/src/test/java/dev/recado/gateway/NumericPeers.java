package dev.recado.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import java.util.ArrayList;
import java.util.List;

/** People with clients of two-digit codes, in one variant. */
final class NumericPeers implements AutoCloseable {
    static final String UNKNOWN = "0000000000000";
    static final String TS = "1700000000";
    static final String MINUTE = "21/11/2026;10:00";
    /** Nobody has it. */
    static final String NOBODY = "1999999999999";

    private final House house;
    private final String listener;
    private final List<Peer> peers = new ArrayList<>();

    NumericPeers(House house, String profile) {
        this.house = house;
        this.listener = "numeric-" + profile;
    }

    /** A connection of somebody who has said nothing yet. */
    Peer stranger() {
        Peer peer = new Peer(house.port(listener));
        peers.add(peer);
        return peer;
    }

    /** A new account, made on a connection of its own. */
    String registered() {
        return registered("");
    }

    String registered(String name) {
        try (Peer peer = new Peer(house.port(listener))) {
            String answer = peer.sends("01" + name).reads();
            assertThat(answer).matches("02[0-9]{13}");
            return answer.substring(2);
        }
    }

    /** A client that has connected: there is no answer by which it could know. */
    Peer connected(String id) {
        Peer peer = stranger().sends("03" + id);
        House.awaitUntil(() -> house.registry.online(AccountId.parse(id)));
        return peer;
    }

    static ConversationId conversation(String one, String other) {
        return ConversationId.direct(AccountId.parse(one), AccountId.parse(other));
    }

    /** The bodies of what is in the log of two. */
    List<String> log(String one, String other) {
        return house.delivery.log.getOrDefault(conversation(one, other), List.of()).stream()
                .map(entry -> entry.body())
                .toList();
    }

    long delivered(String to, String from) {
        return house.delivery
                .cursors(conversation(to, from), AccountId.parse(to))
                .delivered();
    }

    long read(String by, String from) {
        return house.delivery
                .cursors(conversation(by, from), AccountId.parse(by))
                .read();
    }

    /** The client goes away, and that is known. */
    void leaves(Peer peer, String id) {
        peer.close();
        House.awaitUntil(() -> !house.registry.online(AccountId.parse(id)));
    }

    @Override
    public void close() {
        peers.forEach(Peer::close);
    }
}
