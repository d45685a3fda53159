package dev.recado.client;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.registry.Presence;
import dev.recado.contract.registry.Profile;
import dev.recado.contract.registry.Profiles;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.Collection;
import java.util.List;

/**
 * Other people: who they are, who of them is online, and whom one does not want to hear. See {@link RecadoClient#people()}.
 *
 * <p>Whoever blocks this account is shown as offline. Thread safe.
 */
public final class PeopleClient {
    private final Calls calls;

    PeopleClient(Calls calls) {
        this.calls = calls;
    }

    /**
     * Reads a page of all accounts.
     *
     * @param after the {@code after} of the page before, or {@code null} to begin
     * @param limit how many at most, 1 to 1000
     * @return the page
     */
    public Future<Profiles> list(AccountId after, int limit) {
        return calls.ask("recado.users", Bodies.page(after, limit), Answers::profiles);
    }

    /**
     * Reads a page of the accounts that are online, or are not.
     *
     * @param online which of the two
     * @param after the {@code after} of the page before, or {@code null} to begin
     * @param limit how many at most, 1 to 1000
     * @return the page
     */
    public Future<Profiles> list(boolean online, AccountId after, int limit) {
        return calls.ask("recado.users", Bodies.page(after, limit).put("online", online), Answers::profiles);
    }

    /**
     * Finds an account by its nickname.
     *
     * @param nickname the nickname
     * @return the account and whether it is online; fails with {@code NO_SUCH_ACCOUNT}
     */
    public Future<Profile> find(String nickname) {
        return calls.ask("recado.user", new JsonObject().put("nickname", nickname), Answers::profile);
    }

    /**
     * Finds an account by its id.
     *
     * @param account the id
     * @return the account and whether it is online; fails with {@code NO_SUCH_ACCOUNT}
     */
    public Future<Profile> find(AccountId account) {
        return calls.ask("recado.user", Bodies.account(account), Answers::profile);
    }

    /**
     * Begins to hear when accounts come and go. Goes on after a reconnect.
     *
     * @param accounts which
     * @return where they stand now; fails with {@code TOO_MANY_WATCHED}
     */
    public Future<List<Presence>> watch(Collection<AccountId> accounts) {
        List<AccountId> copy = List.copyOf(accounts);
        return calls.on(() -> calls.engine().sessions().watch(copy));
    }

    /**
     * Hears no more of accounts.
     *
     * @param accounts which
     * @return succeeds when the server knows
     */
    public Future<Void> unwatch(Collection<AccountId> accounts) {
        List<AccountId> copy = List.copyOf(accounts);
        return calls.on(() -> calls.engine().sessions().unwatch(copy));
    }

    /**
     * Takes no more messages from somebody, and does not let him see when one is online. Nothing happens if he is blocked already.
     *
     * @param who a 13-digit id, or {@code @nickname}
     * @return succeeds when the server has noted it; fails with {@code NO_SUCH_ACCOUNT}, {@code TOO_MANY_BLOCKED}
     */
    public Future<Void> block(String who) {
        return calls.ask("recado.block", Bodies.putPerson(new JsonObject(), who));
    }

    /**
     * Takes messages from somebody again. Nothing happens if he is not blocked.
     *
     * @param who a 13-digit id, or {@code @nickname}
     * @return succeeds when the server has noted it; fails with {@code NO_SUCH_ACCOUNT}
     */
    public Future<Void> unblock(String who) {
        return calls.ask("recado.unblock", Bodies.putPerson(new JsonObject(), who));
    }

    /**
     * Asks whom this account blocks.
     *
     * @param after the {@code after} of the page before, or {@code null} to begin
     * @return the page
     */
    public Future<Blocked> blocked(AccountId after) {
        JsonObject body = after == null ? new JsonObject() : new JsonObject().put("after", after.toString());
        return calls.ask("recado.blocked", body, Answers::blocked);
    }
}
