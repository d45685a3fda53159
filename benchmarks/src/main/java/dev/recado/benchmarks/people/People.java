package dev.recado.benchmarks.people;

import dev.recado.benchmarks.loop.Bounded;
import dev.recado.benchmarks.loop.Loop;
import dev.recado.benchmarks.loop.Loops;
import dev.recado.benchmarks.server.Endpoint;
import dev.recado.benchmarks.server.LoadedServer;
import dev.recado.benchmarks.wire.Connection;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.NetClient;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Accounts of a server, and their connections. Few enough passwords are asked to be hashed at a time that a busy server answers in time, and
 * as few by one connection as are done before it must have logged in.
 */
public final class People {
    private static final int AT_ONCE = 16;
    private static final int ACCOUNTS_OF_A_CONNECTION = 200;
    private static final int CONNECTIONS_OF_AN_ADDRESS = 10_000;
    private static final String LOOPBACK = "127.0.0.";

    private final Loops loops;
    private final LoadedServer server;
    private final String prefix =
            "bench-" + Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), Character.MAX_RADIX) + "-";
    private int registered;

    /**
     * Begins with nobody.
     *
     * @param loops where they will live
     * @param server where they will be known
     */
    public People(Loops loops, LoadedServer server) {
        this.loops = loops;
        this.server = server;
    }

    /**
     * How all names of this run begin.
     *
     * @return lower-case letters, digits and dashes
     */
    public String prefix() {
        return prefix;
    }

    /**
     * Makes new accounts, and waits for that.
     *
     * @param count how many
     * @return these
     */
    public List<Account> register(int count) {
        int first = registered;
        registered += count;
        int batches = (count + ACCOUNTS_OF_A_CONNECTION - 1) / ACCOUNTS_OF_A_CONNECTION;
        return loops
                .each(batches, 1, batch -> {
                    int begin = batch * ACCOUNTS_OF_A_CONNECTION;
                    int end = Math.min(count, begin + ACCOUNTS_OF_A_CONNECTION);
                    return connect(batch).compose(guest -> register(guest, first + begin, first + end));
                })
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private Future<List<Account>> register(Connection guest, int from, int to) {
        return Bounded.all(to - from, atOnce(), number -> register(guest, prefix + (from + number)))
                .eventually(guest::close);
    }

    private static Future<Account> register(Connection guest, String nickname) {
        String password = "password of " + nickname;
        return guest.ask(
                        "recado.register",
                        new JsonObject().put("nickname", nickname).put("password", password))
                .map(answer -> new Account(answer.getString("account"), nickname, password));
    }

    /**
     * Connects without a login.
     *
     * @param number whose connection: it belongs to the loop of that number, on which this is called
     * @return succeeds when connected
     */
    public Future<Connection> connect(int number) {
        Endpoint endpoint = anyEndpoint();
        return Connection.open(client(number), endpoint.host(), endpoint.port());
    }

    /** By chance, so that it does not depend on it who writes to whom. */
    private Endpoint anyEndpoint() {
        List<Endpoint> endpoints = server.endpoints();
        return endpoints.get(ThreadLocalRandom.current().nextInt(endpoints.size()));
    }

    /** An address has ports for some ten thousand connections to a server; on loopback there are more addresses. */
    private NetClient client(int number) {
        Loop loop = loops.of(number);
        int address = number / CONNECTIONS_OF_AN_ADDRESS;
        return address > 0 && server.host().startsWith(LOOPBACK)
                ? loop.client(LOOPBACK + (1 + address))
                : loop.client();
    }

    /**
     * Connects and logs in by password.
     *
     * @param number whose connection: it belongs to the loop of that number, on which this is called
     * @param account who
     * @return succeeds when logged in
     */
    public Future<Connection> login(int number, Account account) {
        return connect(number)
                .compose(connection ->
                        connection.ask("recado.login", byPassword(account)).map(connection));
    }

    /**
     * Connects all of them and logs them in by password, and waits for that.
     *
     * @param accounts who; each belongs to the loop of his place in the list
     * @return their connections, in the same order
     */
    public List<Connection> login(List<Account> accounts) {
        return loops.each(accounts.size(), atOnce(), number -> login(number, accounts.get(number)));
    }
    /**
     * Connects all of them and logs them in by password.
     *
     * @param number of the loop to which all of their connections belong, on which this is called
     * @param accounts who
     * @return succeeds with their connections, in the same order
     */
    public Future<List<Connection>> login(int number, List<Account> accounts) {
        return Bounded.all(accounts.size(), atOnce(), place -> login(number, accounts.get(place)));
    }

    /**
     * Logs all of them in by password for once, and waits for that.
     *
     * @param accounts who; each belongs to the loop of his place in the list
     * @return by what they come back, in the same order; none of them is connected
     */
    public List<TokenHolder> tokens(List<Account> accounts) {
        return loops.each(accounts.size(), atOnce(), number -> token(number, accounts.get(number)));
    }

    private Future<TokenHolder> token(int number, Account account) {
        return connect(number)
                .compose(connection ->
                        connection.ask("recado.login", byPassword(account)).eventually(connection::close))
                .map(answer -> new TokenHolder(account.id(), answer.getString("token")));
    }

    private static JsonObject byPassword(Account account) {
        return new JsonObject().put("account", account.id()).put("password", account.password());
    }

    /**
     * Connects and logs in by token.
     *
     * @param number whose connection: it belongs to the loop of that number, on which this is called
     * @param holder who
     * @return succeeds when logged in
     */
    public Future<Connection> login(int number, TokenHolder holder) {
        return connect(number)
                .compose(connection -> connection
                        .ask(
                                "recado.login",
                                new JsonObject().put("account", holder.id()).put("token", holder.token()))
                        .map(connection)
                        .onFailure(refused -> connection.close()));
    }

    /**
     * Whose loop it is.
     *
     * @param number of a connection
     * @return where it lives
     */
    public Loop loop(int number) {
        return loops.of(number);
    }

    private int atOnce() {
        return Math.max(1, AT_ONCE / loops.all().size());
    }
}
