package dev.recado.contract.registry;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.GatewayId;
import dev.recado.contract.message.Address;
import dev.recado.contract.message.BusMessage;
import dev.recado.contract.message.Done;
import dev.recado.contract.message.Service;
import dev.recado.contract.message.Topic;

/** Where the registry is asked, by gateways; and where it announces who came and went. */
public final class RegistryAddresses {
    /** Makes an account, which is called by its id if no nickname is given. Refused with {@code NICKNAME_TAKEN}. */
    public static final Address<RegisterAccount, Account> REGISTER = RegistryAddresses.<RegisterAccount, Account>ofAll(
                    "registry.register")
            .once();
    /** Proves who someone is. Refused with {@code WRONG_CREDENTIALS}, {@code TOKEN_EXPIRED}, {@code LOGINS_TOO_FAST}, {@code LOGINS_BUSY}. */
    public static final Address<Login, LoggedIn> LOGIN =
            RegistryAddresses.<Login, LoggedIn>ofAll("registry.login").once();
    /** Lets somebody in by name alone, who came in where that is enough. Refused with {@code NO_SUCH_ACCOUNT}, {@code PASSWORD_NEEDED}. */
    public static final Address<Enter, Account> ENTER = ofAll("registry.enter");
    /** Gives an account a password, and revokes its tokens. Refused with {@code NO_SUCH_ACCOUNT}, {@code LOGINS_BUSY}. */
    public static final Address<SetPassword, Done> SET_PASSWORD = ofAll("registry.set-password");
    /** Revokes a token; does nothing if it is not known. */
    public static final Address<Logout, Done> LOGOUT = ofAll("registry.logout");
    /** Finds one account. Refused with {@code NO_SUCH_ACCOUNT}. */
    public static final Address<FindAccount, Profile> FIND = ofAll("registry.find");
    /** Finds many accounts by id; those that nobody has are left out of the answer. */
    public static final Address<FindProfiles, Profiles> FIND_ALL = ofAll("registry.find-all");
    /** A page of all accounts. */
    public static final Address<ListProfiles, Profiles> LIST = ofAll("registry.list");
    /** An account has one session more; it is online from now on. Repeating it changes nothing. Refused with {@code ALREADY_CONNECTED}. */
    public static final Address<SessionOpened, Done> SESSION_OPENED = ofAll("registry.session-opened");
    /** An account has one session less; it is offline when that was the last. Repeating it changes nothing. */
    public static final Address<SessionClosed, Done> SESSION_CLOSED = ofAll("registry.session-closed");

    /** Which sessions an account has. */
    public static final Address<ListSessions, Sessions> SESSIONS = ofAll("registry.sessions");
    /** Ends a session. Refused with {@code NO_SUCH_SESSION}. */
    public static final Address<CloseSession, Done> CLOSE_SESSION = RegistryAddresses.<CloseSession, Done>ofAll(
                    "registry.close-session")
            .once();
    /** Hides somebody's presence from somebody else. Refused with {@code NO_SUCH_ACCOUNT}, {@code TOO_MANY_BLOCKED}. */
    public static final Address<BlockAccount, Done> BLOCK = ofAll("registry.block");
    /** Whom somebody blocks. */
    public static final Address<ListBlocked, Accounts> BLOCKED = ofAll("registry.blocked");
    /** Which of some accounts block somebody. */
    public static final Address<FindBlocking, Accounts> BLOCKING = ofAll("registry.blocking");
    /** How many accounts there are. */
    public static final Address<CountAccounts, AccountCounts> COUNT = ofAll("registry.count");

    /** Which of some accounts are online. */
    public static final Address<FindOnline, Accounts> ONLINE = ofAll("registry.online");

    /** Where gateways announce every second that they are there, to the registry. */
    public static final Topic<GatewayAlive> GATEWAYS = new Topic<>("gateway", "alive");

    private RegistryAddresses() {}

    private static <Q extends BusMessage, A extends BusMessage> Address<Q, A> ofAll(String name) {
        return new Address<>(name, Service.REGISTRY, question -> 0);
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
