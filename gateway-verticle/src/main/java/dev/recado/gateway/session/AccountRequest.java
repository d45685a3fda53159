package dev.recado.gateway.session;

import dev.recado.contract.delivery.ReadHistory;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.message.Done;
import dev.recado.contract.registry.AccountRef;
import dev.recado.contract.registry.Accounts;
import dev.recado.contract.registry.Profile;
import dev.recado.contract.registry.Profiles;
import io.vertx.core.Future;
import java.util.List;

/**
 * What a client asks about accounts, its own or others.
 *
 * @param <A> what is answered
 */
public sealed interface AccountRequest<A> extends Request<A> {
    /**
     * Asks for a page of all accounts.
     *
     * @param after the last one of the page before, or {@code null}
     * @param limit how many at most
     * @param online only those who are online or are not, or {@code null} for everyone
     */
    record ListUsers(AccountId after, int limit, Boolean online) implements AccountRequest<Profiles> {
        /**
         * Checks the limit.
         *
         * @throws IllegalArgumentException if it is out of range
         */
        public ListUsers {
            ReadHistory.checkLimit(limit);
        }

        @Override
        public Future<Profiles> on(RequestHandler handler) {
            return handler.users(this);
        }

        @Override
        public int weight() {
            return PAGE_WEIGHT;
        }
    }

    /**
     * Asks who somebody is.
     *
     * @param who by id or by nickname
     */
    record FindUser(AccountRef who) implements AccountRequest<Profile> {
        @Override
        public Future<Profile> on(RequestHandler handler) {
            return handler.user(this);
        }
    }

    /**
     * Asks to be told when accounts come and go.
     *
     * @param accounts whose
     */
    record Watch(List<AccountId> accounts) implements AccountRequest<Profiles> {
        @Override
        public Future<Profiles> on(RequestHandler handler) {
            return handler.watch(this);
        }

        @Override
        public int weight() {
            return PAGE_WEIGHT;
        }
    }

    /**
     * Asks not to be told any more.
     *
     * @param accounts whose
     */
    record Unwatch(List<AccountId> accounts) implements AccountRequest<Done> {
        @Override
        public Future<Done> on(RequestHandler handler) {
            return handler.unwatch(this);
        }
    }

    /**
     * Asks that somebody may neither write to the client nor see whether it is there, or that he may again.
     *
     * @param who by id or by nickname
     * @param blocked which of the two
     */
    record Block(AccountRef who, boolean blocked) implements AccountRequest<Done> {
        @Override
        public Future<Done> on(RequestHandler handler) {
            return handler.block(this);
        }
    }

    /**
     * Asks whom the account blocks.
     *
     * @param after the last one of the page before, or {@code null}
     */
    record ListBlocked(AccountId after) implements AccountRequest<Accounts> {
        @Override
        public Future<Accounts> on(RequestHandler handler) {
            return handler.blocked(this);
        }
    }
}
