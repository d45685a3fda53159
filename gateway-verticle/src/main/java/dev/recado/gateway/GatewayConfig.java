package dev.recado.gateway;

import dev.recado.contract.id.Nickname;
import dev.recado.contract.registry.SessionPolicy;
import dev.recado.gateway.numeric.Profile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * What a gateway is told at its start.
 *
 * @param node the name of this node, as clients see it
 * @param version the version of the server, as clients see it
 * @param historyDays how long entries are kept, as clients see it; 0 for ever
 * @param listeners where it listens
 * @param limits what holds for every session
 * @param broadcasts who may write to everybody, and how often
 */
public record GatewayConfig(
        String node, String version, int historyDays, List<Listener> listeners, Limits limits, Broadcasts broadcasts) {
    /**
     * Takes a copy of the listeners.
     *
     * @throws IllegalArgumentException if there are none
     */
    public GatewayConfig {
        if (listeners.isEmpty()) {
            throw new IllegalArgumentException("listeners: none (expected: at least one)");
        }
        listeners = List.copyOf(listeners);
    }

    /**
     * The documented defaults.
     *
     * @param node the name of this node, as clients see it
     * @param version the version of the program, as clients see it
     * @param listeners where it listens, at least one
     * @return what a gateway is told when nothing else is said, beside a log that is kept for ever
     */
    public static GatewayConfig of(String node, String version, Listener... listeners) {
        return new GatewayConfig(node, version, 0, List.of(listeners), Limits.defaults(), Broadcasts.NOBODY);
    }

    /**
     * A place to connect to.
     *
     * @param name its name in the configuration
     * @param dialect what is spoken there
     * @param host the address to bind to
     * @param port the port to bind to, 0 for any
     * @param authentication who gets in
     * @param sessions what a login there does about the account's other sessions, or {@code null} for what its dialect does
     * @param broadcast whether whoever comes in there may write to everybody, or {@code null} if so where it is open
     * @param tls what it is encrypted with, or {@code null} if it is not
     */
    public record Listener(
            String name,
            Dialect dialect,
            String host,
            int port,
            Authentication authentication,
            SessionPolicy sessions,
            Boolean broadcast,
            Tls tls) {
        private static final int PORT_MAX = 65_535;

        /**
         * A place of which nothing more is said.
         *
         * @param name its name in the configuration
         * @param dialect what is spoken there
         * @param host the address to bind to
         * @param port the port to bind to, 0 for any
         * @param authentication who gets in
         */
        public Listener(String name, Dialect dialect, String host, int port, Authentication authentication) {
            this(name, dialect, host, port, authentication, null, null, null);
        }

        /**
         * Checks the port.
         *
         * @throws IllegalArgumentException if it is none
         */
        public Listener {
            if (port < 0 || port > PORT_MAX) {
                throw new IllegalArgumentException(
                        "listener " + name + ": port " + port + " (expected: 0 to " + PORT_MAX + ")");
            }
        }

        /**
         * The same place, encrypted.
         *
         * @param tls with what
         * @return a listener that takes plain text only if its dialect is {@link Dialect.Auto}
         */
        public Listener with(Tls tls) {
            return new Listener(name, dialect, host, port, authentication, sessions, broadcast, tls);
        }

        /**
         * Tells whether plain text is understood there.
         *
         * @return false if everything is to be encrypted
         */
        public boolean plain() {
            return tls == null || dialect instanceof Dialect.Auto;
        }
    }

    /**
     * What a listener is encrypted with. Both files may be replaced while it is open.
     *
     * @param certificate a file with its certificate and those of who vouches for it, PEM
     * @param key a file with the key of the first of them, PKCS #8 in PEM
     */
    public record Tls(Path certificate, Path key) {}

    /** What a listener speaks. */
    public sealed interface Dialect {
        /** The usual time from one write to the next for clients that take one read for one frame. */
        Duration FRAME_GAP = Duration.ofMillis(100);
        /** With the usual values. */
        Dialect AUTO = new Auto(FRAME_GAP, Language.PT);
        /** There is only one. */
        Dialect BRIDGE = new Bridge();

        /**
         * The first byte decides which of the others.
         *
         * @param frameGap from one write to the next, at least, where it turns out to be one of those that need it
         * @param language of the replies, where it turns out to be text commands
         */
        record Auto(Duration frameGap, Language language) implements Dialect {}

        /** Length-prefixed JSON. */
        record Bridge() implements Dialect {}

        /**
         * Text commands.
         *
         * @param frameGap from one write to the next, at least
         * @param language of the replies
         */
        record Commands(Duration frameGap, Language language) implements Dialect {}

        /**
         * JSON objects without framing.
         *
         * @param frameGap from one write to the next, at least
         */
        record Json(Duration frameGap) implements Dialect {}

        /**
         * Two-digit codes.
         *
         * @param frameGap from one write to the next, at least
         * @param profile which variant
         */
        record Numeric(Duration frameGap, Profile profile) implements Dialect {}
    }

    /** In which replies are written. */
    public enum Language {
        /** Portuguese. */
        PT,
        /** English. */
        EN
    }

    /** Who gets in. */
    public enum Authentication {
        /** Accounts with a password only. */
        PASSWORD,
        /** Accounts without a password too. */
        OPEN
    }

    /**
     * Who may write to everybody, and how often.
     *
     * @param accounts whose nicknames ({@linkplain Nickname#key keys}) may wherever they come in
     * @param perMinute how many broadcasts an account may send in a minute
     */
    public record Broadcasts(Set<String> accounts, int perMinute) {
        /** The default: whoever comes in where it is open, and nobody elsewhere. */
        public static final Broadcasts NOBODY = new Broadcasts(Set.of(), 6);

        /**
         * Takes a copy of the accounts.
         *
         * @throws IllegalArgumentException if the number is not positive
         */
        public Broadcasts {
            Limits.positive("broadcastsPerMinute", perMinute);
            accounts = Set.copyOf(accounts);
        }
    }

    /**
     * How a gateway is left by its clients before it ends.
     *
     * @param time how long it goes on for them, 0 or more; they are asked to leave one after the other within the first four fifths of it
     * @param to where they are to connect then, each {@code host:port}; empty: where they were
     */
    public record Drain(Duration time, List<String> to) {
        /**
         * Takes a copy of the places.
         *
         * @throws IllegalArgumentException if the time is negative
         */
        public Drain {
            if (time.isNegative()) {
                throw new IllegalArgumentException("drain: time " + time + " (expected: >= 0)");
            }
            to = List.copyOf(to);
        }
    }

    /**
     * What a session, an address and a node may use.
     *
     * @param frameBytes how long a frame from a client may be
     * @param frameBytesBeforeLogin how long it may be before the login
     * @param bodyBytes how long the body of a message may be, in UTF-8
     * @param window how many entries may be unacknowledged by a session
     * @param requests how many requests of a session may be unanswered; reading pauses at it
     * @param writeQueueBytes how many bytes may wait for a client that does not read; reading and pushing pause at it
     * @param writeQueuesBytes how many bytes may wait for all such clients together
     * @param sendsPerSecond how many messages a session may send
     * @param connections how many connections the node takes
     * @param connectionsPerAddress how many of them from one address
     * @param login how long a connection may take to log in
     * @param idle how long a connection may go without a complete frame
     * @param recheck how often an idle session looks at the log for what it was not told of
     * @param request how long a service may take to answer
     * @param watched how many accounts' presence a session may watch
     */
    public record Limits(
            int frameBytes,
            int frameBytesBeforeLogin,
            int bodyBytes,
            int window,
            int requests,
            int writeQueueBytes,
            long writeQueuesBytes,
            int sendsPerSecond,
            int connections,
            int connectionsPerAddress,
            Duration login,
            Duration idle,
            Duration recheck,
            Duration request,
            int watched) {
        /**
         * The documented defaults.
         *
         * @return limits that go by how much memory there is
         */
        public static Limits defaults() {
            return new Limits(
                    1 << 16,
                    4096,
                    60_000,
                    256,
                    1024,
                    1 << 18,
                    Runtime.getRuntime().maxMemory() / 8,
                    10_000,
                    10_000,
                    1000,
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(300),
                    Duration.ofSeconds(60),
                    Duration.ofSeconds(5),
                    1000);
        }

        /**
         * Checks that nothing is left to chance.
         *
         * @throws IllegalArgumentException if a number or a time is not positive
         */
        public Limits {
            positive("frameBytes", frameBytes);
            positive("frameBytesBeforeLogin", frameBytesBeforeLogin);
            positive("bodyBytes", bodyBytes);
            positive("window", window);
            positive("requests", requests);
            positive("writeQueueBytes", writeQueueBytes);
            positive("writeQueuesBytes", writeQueuesBytes);
            positive("sendsPerSecond", sendsPerSecond);
            positive("connections", connections);
            positive("connectionsPerAddress", connectionsPerAddress);
            positive("login", login.toMillis());
            positive("idle", idle.toMillis());
            positive("recheck", recheck.toMillis());
            positive("request", request.toMillis());
            positive("watched", watched);
        }

        private static void positive(String limit, long value) {
            if (value < 1) {
                throw new IllegalArgumentException("limits: " + limit + " " + value + " (expected: >= 1)");
            }
        }
    }
}
