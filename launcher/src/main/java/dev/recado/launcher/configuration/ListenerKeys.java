package dev.recado.launcher.configuration;

import dev.recado.contract.registry.SessionPolicy;
import dev.recado.gateway.GatewayConfig.Authentication;
import dev.recado.gateway.GatewayConfig.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The keys of one listener.
 *
 * @param enabled whether it is opened
 * @param dialect what is spoken there
 * @param host the address to bind to
 * @param port the port to bind to
 * @param authentication who gets in
 * @param openToNetwork whether an open listener may be reached from elsewhere
 * @param tlsCertificate a file with what it is encrypted with
 * @param tlsKey a file with the key of that
 * @param profile which variant of the dialect
 * @param language in which its replies are written
 * @param frameGap milliseconds from one write to the next, where the dialect needs it
 * @param sessions what a login does about other sessions of its account
 * @param broadcast whether whoever comes in there may write to everybody
 */
record ListenerKeys(
        Key<Boolean> enabled,
        Key<ListenerDialect> dialect,
        Key<String> host,
        Key<Integer> port,
        Key<Authentication> authentication,
        Key<Boolean> openToNetwork,
        Key<Optional<Path>> tlsCertificate,
        Key<Optional<Path>> tlsKey,
        Key<Optional<String>> profile,
        Key<Language> language,
        Key<Integer> frameGap,
        Key<Optional<SessionPolicy>> sessions,
        Key<Optional<Boolean>> broadcast) {

    static final String GROUP = "listeners";
    /** The listener that others take what they leave out from, but the port. */
    static final ListenerKeys MAIN = of("main");

    private static final int FRAME_GAP_MS_MAX = 10_000;
    private static final Pattern PATH = Pattern.compile(GROUP + "\\.([a-z0-9][a-z0-9-]{0,31})(\\..+)?");

    static ListenerKeys of(String name) {
        String prefix = GROUP + "." + name + ".";
        return new ListenerKeys(
                new Key<>(prefix + "enabled", Kind.flag()),
                new Key<>(prefix + "dialect", Kind.oneOf(ListenerDialect.class)),
                new Key<>(prefix + "host", Kind.host()),
                new Key<>(prefix + "port", Kind.port()),
                new Key<>(prefix + "authentication", Kind.oneOf(Authentication.class)),
                new Key<>(prefix + "open-to-network", Kind.flag()),
                new Key<>(prefix + "tls.certificate", Kind.optional(Kind.file())),
                new Key<>(prefix + "tls.key", Kind.optional(Kind.file())),
                new Key<>(prefix + "profile", Kind.optional(ProfileKeys.NAME)),
                new Key<>(prefix + "language", Kind.oneOf(Language.class)),
                new Key<>(prefix + "frame-gap", Kind.integer(0, FRAME_GAP_MS_MAX)),
                new Key<>(prefix + "sessions", Kind.optional(Kind.oneOf(SessionPolicy.class))),
                new Key<>(prefix + "broadcast", Kind.optional(Kind.flag())));
    }

    List<Key<?>> all() {
        return List.of(
                enabled,
                dialect,
                host,
                port,
                authentication,
                openToNetwork,
                tlsCertificate,
                tlsKey,
                profile,
                language,
                frameGap,
                sessions,
                broadcast);
    }

    /** The name of the listener that a path speaks of. */
    static Optional<String> nameIn(String path) {
        Matcher matcher = PATH.matcher(path);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
