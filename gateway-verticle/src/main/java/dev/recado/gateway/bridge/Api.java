package dev.recado.gateway.bridge;

import dev.recado.contract.message.Done;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The addresses that a client may send to. They are names of this API, not addresses of the bus. */
final class Api {
    private final Map<String, Endpoint<?, ?>> endpoints = new HashMap<>();

    Api(int frameBytes) {
        Pages pages = new Pages(frameBytes);
        endpoints.put("recado.hello", Endpoint.of(Requests::hello, Bodies::greeting));
        endpoints.put("recado.register", Endpoint.of(Requests::register, Bodies::account));
        endpoints.put("recado.login", Endpoint.of(Requests::logIn, Bodies::loggedIn));
        endpoints.put("recado.logout", Endpoint.of(Requests::logOut, Api::done));
        endpoints.put("recado.send", Endpoint.of(Requests::send, Bodies::posted));
        endpoints.put("recado.broadcast", Endpoint.of(Requests::broadcast, Bodies::broadcasted));
        endpoints.put("recado.acknowledge", Endpoint.of(Requests::acknowledge, Bodies::cursors));
        endpoints.put("recado.history", new Endpoint<>(Requests::history, pages::history));
        endpoints.put("recado.conversations", Endpoint.of(Requests::conversations, pages::conversations));
        endpoints.put("recado.status", Endpoint.of(Requests::status, pages::status));
        endpoints.put("recado.users", Endpoint.of(Requests::users, pages::users));
        endpoints.put("recado.user", Endpoint.of(Requests::user, Bodies::profile));
        endpoints.put("recado.typing", Endpoint.of(Requests::typing, Api::done));
        endpoints.put("recado.presence.watch", Endpoint.of(Requests::watch, Bodies::presences));
        endpoints.put("recado.presence.unwatch", Endpoint.of(Requests::unwatch, Api::done));
        endpoints.put("recado.sessions", Endpoint.of(Requests::sessions, pages::sessions));
        endpoints.put("recado.sessions.close", Endpoint.of(Requests::closeSession, Api::done));
        endpoints.put("recado.block", Endpoint.of(Requests::block, Api::done));
        endpoints.put("recado.unblock", Endpoint.of(Requests::unblock, Api::done));
        endpoints.put("recado.blocked", Endpoint.of(Requests::blocked, pages::blocked));
        putGroups(pages);
    }

    private void putGroups(Pages pages) {
        endpoints.put("recado.group.create", Endpoint.of(GroupRequests::create, GroupBodies::created));
        endpoints.put("recado.group.add", Endpoint.of(GroupRequests::add, Api::done));
        endpoints.put("recado.group.remove", Endpoint.of(GroupRequests::remove, Api::done));
        endpoints.put("recado.group.join", Endpoint.of(GroupRequests::join, Api::done));
        endpoints.put("recado.group.leave", Endpoint.of(GroupRequests::leave, Api::done));
        endpoints.put("recado.group.rename", Endpoint.of(GroupRequests::rename, Api::done));
        endpoints.put("recado.group.role", Endpoint.of(GroupRequests::changeRole, Api::done));
        endpoints.put("recado.group.members", Endpoint.of(GroupRequests::listMembers, pages::members));
        endpoints.put("recado.group.list", Endpoint.of(GroupRequests::list, pages::groups));
        endpoints.put("recado.group.mine", Endpoint.of(GroupRequests::mine, pages::groups));
    }

    /** The endpoint at an address, or {@code null}. */
    Endpoint<?, ?> at(String address) {
        return endpoints.get(address);
    }

    /** All of them. */
    Set<String> addresses() {
        return endpoints.keySet();
    }

    private static void done(Done done, JsonWriter out) {
        // An answer without fields.
    }
}
