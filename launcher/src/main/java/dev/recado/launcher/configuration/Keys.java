package dev.recado.launcher.configuration;

import static dev.recado.launcher.configuration.Kind.flag;
import static dev.recado.launcher.configuration.Kind.integer;
import static dev.recado.launcher.configuration.Kind.number;
import static dev.recado.launcher.configuration.Kind.text;

import dev.recado.contract.id.Nickname;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Every key with what it may hold, but those that are there once for each listener or store. Defaults are in
 * {@code conf/recado.yaml} only.
 */
final class Keys {
    private static final int MILLION = 1_000_000;
    private static final int PLACES_MAX = 64;
    private static final Pattern PLACE = Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[A-Za-z0-9._-]{1,253}):[1-9][0-9]{0,4}");
    private static final List<Key<?>> ALL = new ArrayList<>();

    // The database's URL takes what follows a ';' for a property.
    static final Key<String> DATA = key("data", text("a directory, without ';'", "[^;\\x00]+"));
    static final Key<String> NODE = key("node", text("up to 64 letters, digits, '.', '-' or '_'", "[\\w.-]{0,64}"));

    static final Key<Integer> FRAME_BYTES = key("limits.frame-bytes", integer(1024, 1 << 24));
    static final Key<Integer> FRAME_BYTES_BEFORE_LOGIN = key("limits.frame-bytes-before-login", integer(256, 1 << 24));
    static final Key<Integer> BODY_BYTES = key("limits.body-bytes", integer(1, 1 << 20));
    static final Key<Integer> WINDOW = key("limits.window", integer(1, 1 << 16));
    static final Key<Integer> REQUESTS = key("limits.requests", integer(1, 1 << 16));
    static final Key<Integer> WRITE_QUEUE_BYTES = key("limits.write-queue-bytes", integer(4096, 1 << 26));
    static final Key<Long> WRITE_QUEUES_BYTES = key("limits.write-queues-bytes", number(0, 1L << 40));
    static final Key<Integer> SENDS_PER_SECOND = key("limits.sends-per-second", integer(1, MILLION));
    static final Key<Integer> CONNECTIONS = key("limits.connections", integer(1, MILLION));
    static final Key<Integer> CONNECTIONS_PER_ADDRESS = key("limits.connections-per-address", integer(1, MILLION));
    static final Key<Integer> LOGIN_SECONDS = key("limits.login-seconds", integer(1, 3600));
    static final Key<Integer> IDLE_SECONDS = key("limits.idle-seconds", integer(1, 86_400));
    static final Key<Integer> RECHECK_SECONDS = key("limits.recheck-seconds", integer(1, 3600));
    static final Key<Integer> REQUEST_MILLISECONDS = key("limits.request-milliseconds", integer(100, 60_000));
    static final Key<Integer> WATCHED_ACCOUNTS = key("limits.watched-accounts", integer(1, 100_000));
    static final Key<Integer> BROADCASTS_PER_MINUTE = key("limits.broadcasts-per-minute", integer(1, MILLION));
    static final Key<Integer> BLOCKED_ACCOUNTS = key("limits.blocked-accounts", integer(1, 1000));
    static final Key<Integer> LOGINS_PER_ACCOUNT = key("limits.logins-per-minute.per-account", integer(1, MILLION));
    static final Key<Integer> LOGINS_PER_ADDRESS = key("limits.logins-per-minute.per-address", integer(1, MILLION));

    static final Key<List<Nickname>> BROADCAST_ACCOUNTS = key("broadcast.accounts", nicknames());

    static final Key<Integer> STORE_CONNECTIONS = key("store.connections", integer(1, 64));
    static final Key<Long> FREE_BYTES_MIN = key("store.free-bytes-min", number(0, 1L << 60));
    static final Key<Integer> QUEUE_ITEMS = key("store.queue-items", integer(1, MILLION));
    static final Key<Long> QUEUE_BYTES = key("store.queue-bytes", number(1L << 22, 1L << 32));
    static final Key<Integer> BATCH_ITEMS = key("store.batch-items", integer(1, 1 << 16));
    static final Key<Integer> CONVERSATIONS_CACHED = key("store.conversations-cached", integer(1, 10 * MILLION));
    static final Key<Integer> RECENT_POSTS_CACHED = key("store.recent-posts-cached", integer(1_000, MILLION));

    static final Key<Keep> HISTORY_KEEP = key("history.keep", Keep.KIND);
    static final Key<Integer> KEEP_UNDELIVERED_DAYS = key("history.keep-undelivered-days", integer(0, 36_500));
    static final Key<Integer> REPEATS_HOURS = key("history.repeats-hours", integer(1, 8760));
    static final Key<Join> GROUP_JOIN = key("groups.join", Kind.oneOf(Join.class));
    static final Key<Integer> GROUP_MEMBERS = key("groups.members", integer(1, 100_000));
    static final Key<Integer> GROUPS_PER_ACCOUNT = key("groups.per-account", integer(1, 100_000));
    static final Key<Integer> RECEIPTS_MEMBERS = key("groups.receipts-members", integer(0, 10_000));

    static final Key<Integer> DEVICES_PER_ACCOUNT = key("devices.per-account", integer(1, 1000));
    static final Key<Integer> DEVICE_DAYS = key("devices.days", integer(1, 3650));

    static final Key<Integer> BCRYPT_COST = key("passwords.bcrypt-cost", integer(4, 16));
    static final Key<Integer> PASSWORD_THREADS = key("passwords.threads", integer(1, 64));
    static final Key<Integer> PASSWORD_QUEUE = key("passwords.queue", integer(1, 100_000));

    static final Key<Integer> TOKEN_DAYS = key("tokens.days", integer(1, 3650));
    static final Key<Integer> TOKENS_PER_ACCOUNT = key("tokens.per-account", integer(1, 1000));

    static final Key<Boolean> SERVICE_ENABLED = key("service-port.enabled", flag());
    static final Key<String> SERVICE_HOST = key("service-port.host", Kind.host());
    static final Key<Integer> SERVICE_PORT = key("service-port.port", integer(1, 65_535));
    static final Key<List<String>> SERVICE_INBOUND = key("service-port.inbound-permitted", addresses());
    static final Key<List<String>> SERVICE_OUTBOUND = key("service-port.outbound-permitted", addresses());

    static final Key<Integer> DRAIN_SECONDS = key("drain.seconds", integer(0, 3600));
    static final Key<List<String>> DRAIN_TO = key("drain.to", places());

    static final Key<Boolean> HEALTH_ENABLED = key("health.enabled", flag());
    static final Key<String> HEALTH_HOST = key("health.host", Kind.host());
    static final Key<Integer> HEALTH_PORT = key("health.port", Kind.port());

    private Keys() {}

    /** Who comes into a group. */
    enum Join {
        OPEN,
        INVITATION
    }

    private static Kind<List<String>> addresses() {
        return Kind.texts("a list of addresses of the bus, [a, b]");
    }

    private static Kind<List<String>> places() {
        Kind<List<String>> texts = Kind.texts("a list of host:port, [\"a:7000\", \"b:7000\"]");
        return new Kind<>(
                texts.expected(),
                false,
                node -> texts.read(node)
                        .filter(places -> places.size() <= PLACES_MAX
                                && places.stream()
                                        .allMatch(place -> PLACE.matcher(place).matches())));
    }

    private static Kind<List<Nickname>> nicknames() {
        Kind<List<String>> texts = Kind.texts("a list of nicknames, [a, b]");
        return new Kind<>(texts.expected(), false, node -> texts.read(node).flatMap(Keys::nicknames));
    }

    private static Optional<List<Nickname>> nicknames(List<String> texts) {
        try {
            return Optional.of(texts.stream().map(Nickname::new).toList());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static List<Key<?>> all() {
        return List.copyOf(ALL);
    }

    private static <T> Key<T> key(String path, Kind<T> kind) {
        Key<T> key = new Key<>(path, kind);
        ALL.add(key);
        return key;
    }
}
