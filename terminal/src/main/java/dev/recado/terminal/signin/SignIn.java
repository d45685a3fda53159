package dev.recado.terminal.signin;

import dev.recado.client.ClientOptions;
import dev.recado.client.RecadoClient;
import dev.recado.client.Session;
import dev.recado.client.Tls;
import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.id.DeviceName;
import dev.recado.terminal.profile.Profile;
import dev.recado.terminal.profile.Profiles;
import dev.recado.terminal.profile.Server;
import io.vertx.core.Future;
import io.vertx.core.Vertx;

/** Logs in by the token of a profile. Thread safe. */
public final class SignIn {
    private final Vertx vertx;
    private final Profiles profiles;

    /**
     * For the profiles of a person.
     *
     * @param vertx what clients run on
     * @param profiles where a token is kept that has become good for longer
     */
    public SignIn(Vertx vertx, Profiles profiles) {
        this.vertx = vertx;
        this.profiles = profiles;
    }

    /**
     * How to connect to a server.
     *
     * @param server which
     * @return what a person's client needs
     */
    public static ClientOptions options(Server server) {
        ClientOptions options = ClientOptions.of(server.host(), server.port());
        return server.tls() ? options.withTls(new Tls(server.authority())) : options;
    }

    /**
     * Connects and logs in.
     *
     * @param profile whose; what its file says of the server does not matter
     * @param device the profile's; or {@code null}: then whatever is acknowledged is acknowledged for the account
     * @return a client with a session; fails with a {@link SignInException}, and nothing is left open then
     */
    public Future<SignedIn> open(Profile profile, DeviceName device) {
        if (profile.token() == null) {
            return Future.failedFuture(SignInException.of(profile.server(), new Refusal(ErrorCode.LOGIN_NEEDED)));
        }
        RecadoClient client = RecadoClient.create(vertx, options(profile.server()));
        return client.connect()
                .recover(cause -> Future.failedFuture(SignInException.unreachable(profile.server(), cause)))
                .compose(connected -> client.resume(profile.account(), profile.token(), device)
                        .recover(cause -> Future.failedFuture(SignInException.of(profile.server(), cause))))
                .compose(session -> keep(profile, session).map(kept -> new SignedIn(client, session, kept)))
                .recover(cause -> client.close().transform(closed -> Future.failedFuture(cause)));
    }

    /**
     * Keeps what a login has changed in a profile.
     *
     * @param profile whose
     * @param session the login
     * @return the profile with the token of now, when that is on the disk; fails with a {@link
     *     dev.recado.terminal.profile.ProfileException}
     */
    public Future<Profile> keep(Profile profile, Session session) {
        Profile changed = profile.withToken(session.token(), session.tokenExpiresAt());
        if (changed.equals(profile)) {
            return Future.succeededFuture(profile);
        }
        return vertx.executeBlocking(() -> profiles.change(
                        profile.name(), kept -> kept.withToken(changed.token(), changed.tokenExpiresAt())))
                .map(kept -> changed);
    }
}
