package dev.recado.gateway;

import dev.recado.gateway.GatewayConfig.Limits;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** A gateway and people who speak to it by text commands. */
final class Lobby implements AutoCloseable {
    final House house;
    private final List<Peer> peers = new ArrayList<>();

    Lobby() {
        this(House.LIMITS);
    }

    Lobby(Limits limits) {
        house = House.aHouse(limits);
    }

    static JsonObject named(String nickname) {
        return new JsonObject().put("nickname", nickname);
    }

    /** Somebody who has not said anything. */
    Peer peer() {
        return peer("commands");
    }

    Peer peer(String listener) {
        Peer peer = new Peer(house.port(listener));
        peers.add(peer);
        return peer;
    }

    /** Somebody who is in. */
    Peer in(String nickname) {
        return peer().sends(nickname + "\n").hears("Olá, " + nickname + "! -help mostra os comandos.\n");
    }

    /** Somebody who was there and is gone, as the registry knows. */
    void away(String nickname) {
        in(nickname).sends("-exit\n").hears("Até logo!\n", "").close();
        House.awaitUntil(() -> house.registry.accounts.values().stream()
                .filter(account -> account.nickname().value().equals(nickname))
                .noneMatch(account -> house.registry.online(account.id())));
    }

    @Override
    public void close() {
        peers.forEach(Peer::close);
        house.close();
    }
}
