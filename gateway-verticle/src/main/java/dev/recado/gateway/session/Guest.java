package dev.recado.gateway.session;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.id.SessionId;
import dev.recado.contract.registry.Account;
import dev.recado.contract.registry.Enter;
import dev.recado.contract.registry.Login;
import dev.recado.contract.registry.Logout;
import dev.recado.contract.registry.RegisterAccount;
import dev.recado.contract.registry.RegistryAddresses;
import dev.recado.gateway.GatewayConfig.Authentication;
import io.vertx.core.Future;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What somebody may do who has not said who he is: look, register, log in. */
final class Guest extends Refusing {
    private static final Logger LOG = LoggerFactory.getLogger(Guest.class);

    private final Services services;
    private final Entrance entrance;
    private final String remoteAddress;
    private final Function<Identity, Future<?>> entered;
    private boolean loggingIn;

    /**
     * Makes a guest.
     *
     * @param services what the gateway shares
     * @param entrance where he came in
     * @param remoteAddress where he comes from
     * @param entered told who he turned out to be; the login is answered when that completes
     */
    Guest(Services services, Entrance entrance, String remoteAddress, Function<Identity, Future<?>> entered) {
        super(ErrorCode.LOGIN_NEEDED);
        this.services = services;
        this.entrance = entrance;
        this.remoteAddress = remoteAddress;
        this.entered = entered;
    }

    @Override
    public Future<Greeting> hello(SessionRequest.Hello request) {
        return Future.succeededFuture(new Greeting(
                services.config().version(),
                services.config().node(),
                services.config().limits(),
                services.config().historyDays()));
    }

    @Override
    public Future<Account> register(SessionRequest.Register request) {
        if (request.password() == null && entrance.authentication() == Authentication.PASSWORD) {
            throw new IllegalArgumentException("password: missing (this listener takes no account without one)");
        }
        return services.bus()
                .ask(
                        RegistryAddresses.REGISTER,
                        new RegisterAccount(request.nickname(), request.password(), request.name()))
                .map(services.directory()::remember);
    }

    /** Tells whether a login is under way: whoever asks for something meanwhile is neither guest nor member yet. */
    boolean loggingIn() {
        return loggingIn;
    }

    @Override
    public Future<LoggedIn> logIn(SessionRequest.LogIn request) {
        Future<dev.recado.contract.registry.LoggedIn> asked =
                byNameAlone(request) ? byName(request) : bySecret(request);
        loggingIn = true;
        return asked.compose(believed -> enter(request, believed).onFailure(cause -> giveBack(request, believed)))
                .andThen((answer, cause) -> loggingIn = false);
    }

    private boolean byNameAlone(SessionRequest.LogIn request) {
        return entrance.authentication() == Authentication.OPEN
                && request.password() == null
                && request.token() == null;
    }

    private Future<dev.recado.contract.registry.LoggedIn> byName(SessionRequest.LogIn request) {
        return services.bus()
                .ask(RegistryAddresses.ENTER, new Enter(request.who()))
                .map(account -> new dev.recado.contract.registry.LoggedIn(account, null, 0));
    }

    private Future<dev.recado.contract.registry.LoggedIn> bySecret(SessionRequest.LogIn request) {
        Login login = new Login(request.who(), request.password(), request.token(), remoteAddress);
        return services.bus().ask(RegistryAddresses.LOGIN, login);
    }

    /** Whoever does not get in has no use for the token that was made for him; one that he came with goes on. */
    private void giveBack(SessionRequest.LogIn request, dev.recado.contract.registry.LoggedIn login) {
        if (request.token() == null && login.token() != null) {
            services.bus()
                    .ask(RegistryAddresses.LOGOUT, new Logout(login.account().id(), login.token()))
                    .onFailure(cause -> LOG.debug(
                            "a token of {} that nobody has is left: {}",
                            login.account().id(),
                            cause.toString()));
        }
    }

    private Future<LoggedIn> enter(SessionRequest.LogIn request, dev.recado.contract.registry.LoggedIn login) {
        Account account = services.directory().remember(login.account());
        Identity identity = new Identity(
                account, SessionId.random(services.random()), request.device(), login.token(), request.present());
        return Device.open(services.bus(), identity)
                .compose(known -> entered.apply(identity)
                        .map(done -> new LoggedIn(
                                account, identity.session(), login.token(), login.tokenExpiresAt(), known)));
    }
}
