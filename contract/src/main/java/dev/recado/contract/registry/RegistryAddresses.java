package dev.recado.contract.registry;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.GatewayId;
import dev.recado.contract.id.Nickname;
import dev.recado.contract.message.Address;
import dev.recado.contract.message.BusMessage;
import dev.recado.contract.message.Done;
import dev.recado.contract.message.Service;
import dev.recado.contract.message.Topic;

/** Where the registry is asked, by gateways; and where it announces who came and went. */
public final class RegistryAddresses {
    /** The partition that sessions, presence, profiles, blocks and failed logins are asked of; logins and registrations are spread over all. */
    public static final int PRESENCE = 0;

    /** Makes an account, which is called by its id if no nickname is given. Refused with {@code NICKNAME_TAKEN}. */
    public static final Address<RegisterAccount, Account> REGISTER = new Address<RegisterAccount, Account>(
                    "registry.register", Service.REGISTRY, request -> partition(request.nickname()))
            .once();
    /** Proves who someone is. Refused with {@code WRONG_CREDENTIALS}, {@code TOKEN_EXPIRED}, {@code LOGINS_TOO_FAST}, {@code LOGINS_BUSY}. */
    public static final Address<Login, LoggedIn> LOGIN = new Address<Login, LoggedIn>(
                    "registry.login", Service.REGISTRY, request -> partition(request.who()))
            .once();
    /** Lets somebody in by name alone, who came in where that is enough. Refused with {@code NO_SUCH_ACCOUNT}, {@code PASSWORD_NEEDED}. */
    public static final Address<Enter, Account> ENTER =
            new Address<>("registry.enter", Service.REGISTRY, request -> partition(request.who()));
    /** Gives an account a password, and revokes its tokens. Refused with {@code NO_SUCH_ACCOUNT}, {@code LOGINS_BUSY}. */
    public static final Address<SetPassword, Done> SET_PASSWORD =
            new Address<>("registry.set-password", Service.REGISTRY, request -> partition(request.account()));
    /** Revokes a token; does nothing if it is not known. */
    public static final Address<Logout, Done> LOGOUT =
            new Address<>("registry.logout", Service.REGISTRY, request -> partition(request.account()));
    /** Finds one account. Refused with {@code NO_SUCH_ACCOUNT}. */
    public static final Address<FindAccount, Profile> FIND = ofPresence("registry.find");
    /** Finds many accounts by id; those that nobody has are left out of the answer. */
    public static final Address<FindProfiles, Profiles> FIND_ALL = ofPresence("registry.find-all");
    /** A page of all accounts. */
    public static final Address<ListProfiles, Profiles> LIST = ofPresence("registry.list");
    /** An account has one session more; it is online from now on. Repeating it changes nothing. Refused with {@code ALREADY_CONNECTED}. */
    public static final Address<SessionOpened, Done> SESSION_OPENED = ofPresence("registry.session-opened");
    /** An account has one session less; it is offline when that was the last. Repeating it changes nothing. */
    public static final Address<SessionClosed, Done> SESSION_CLOSED = ofPresence("registry.session-closed");

    /** Which sessions an account has. */
    public static final Address<ListSessions, Sessions> SESSIONS = ofPresence("registry.sessions");
    /** Ends a session. Refused with {@code NO_SUCH_SESSION}. */
    public static final Address<CloseSession, Done> CLOSE_SESSION = RegistryAddresses.<CloseSession, Done>ofPresence(
                    "registry.close-session")
            .once();
    /** Hides somebody's presence from somebody else. Refused with {@code NO_SUCH_ACCOUNT}, {@code TOO_MANY_BLOCKED}. */
    public static final Address<BlockAccount, Done> BLOCK = ofPresence("registry.block");
    /** Whom somebody blocks. */
    public static final Address<ListBlocked, Accounts> BLOCKED = ofPresence("registry.blocked");
    /** Which of some accounts block somebody. */
    public static final Address<FindBlocking, Accounts> BLOCKING = ofPresence("registry.blocking");
    /** How many accounts there are. */
    public static final Address<CountAccounts, AccountCounts> COUNT = ofPresence("registry.count");

    /** Which of some accounts are online. */
    public static final Address<FindOnline, Accounts> ONLINE = ofPresence("registry.online");

    /** Takes a permit for an attempt to log in by password, between instances of the registry: they are counted in one place. */
    public static final Address<TakeAttempt, AttemptTaken> TAKE_ATTEMPT =
            RegistryAddresses.<TakeAttempt, AttemptTaken>ofPresence("registry.take-attempt")
                    .once();
    /** Gives back the permit of an attempt that did not fail, between instances of the registry. */
    public static final Address<GiveBackAttempt, Done> GIVE_BACK_ATTEMPT =
            RegistryAddresses.<GiveBackAttempt, Done>ofPresence("registry.give-back-attempt")
                    .once();

    /** Where gateways announce every second that they are there, to the registry. */
    public static final Topic<GatewayAlive> GATEWAYS = new Topic<>("gateway", "alive");

    private RegistryAddresses() {}

    private static <Q extends BusMessage, A extends BusMessage> Address<Q, A> ofPresence(String name) {
        return new Address<>(name, Service.REGISTRY, question -> PRESENCE);
    }

    private static int partition(AccountRef who) {
        return who.account() != null ? partition(who.account()) : partition(who.nickname());
    }

    private static int partition(AccountId account) {
        return Service.REGISTRY.partitionOf(account.value());
    }

    /** Whoever has no name yet is called by an id that is drawn: that is done anywhere. */
    private static int partition(Nickname nickname) {
        return nickname == null
                ? PRESENCE
                : Service.REGISTRY.partitionOf(nickname.key().hashCode());
    }

    /**
     * Where the registry tells a gateway to end a session. Answered once its client has been told.
     *
     * @param gateway which
     * @return the gateway's own address
     */
    public static Address<EndSession, Done> endSession(GatewayId gateway) {
        return new Address<>("gateway.end-session." + gateway);
    }

    /**
     * Where the registry asks a gateway for all its sessions.
     *
     * @param gateway which
     * @return the gateway's own address
     */
    public static Address<ReadRoll, RollPage> roll(GatewayId gateway) {
        return new Address<>("gateway.roll." + gateway);
    }

    /**
     * Where it is announced that an account came online or went offline, to the gateways whose sessions watch it.
     *
     * @param account who
     * @return the account's own topic
     */
    public static Topic<Presence> presence(AccountId account) {
        return new Topic<>("presence", account);
    }
}
