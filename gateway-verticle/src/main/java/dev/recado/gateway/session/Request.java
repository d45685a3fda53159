package dev.recado.gateway.session;

import dev.recado.contract.delivery.Cursors;
import dev.recado.contract.delivery.History;
import dev.recado.contract.delivery.Posted;
import dev.recado.contract.delivery.ReadHistory;
import dev.recado.contract.delivery.Status;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.MessageId;
import dev.recado.contract.id.Nickname;
import dev.recado.contract.message.Done;
import dev.recado.contract.registry.Account;
import dev.recado.contract.registry.AccountRef;
import dev.recado.contract.registry.Profile;
import dev.recado.contract.registry.Profiles;
import io.vertx.core.Future;
import java.util.List;

/**
 * What a client may ask for, in no dialect. The sender is never part of it: it is the session's account.
 *
 * @param <A> what is answered
 */
public sealed interface Request<A> {
    /** How much a page of anything counts among the requests under way: its answer is as long as many short ones. */
    int PAGE_WEIGHT = 64;

    /**
     * Hands this request to the method for it.
     *
     * @param handler one method a kind of request
     * @return what the method returns
     */
    Future<A> on(RequestHandler handler);

    /**
     * How much this request counts among those under way.
     *
     * @return at least 1
     */
    default int weight() {
        return 1;
    }

    /** Asks what is spoken here. */
    record Hello() implements Request<Greeting> {
        @Override
        public Future<Greeting> on(RequestHandler handler) {
            return handler.hello(this);
        }
    }

    /**
     * Asks for a new account.
     *
     * @param nickname how it will be called
     * @param password what will open it, or {@code null}
     * @param name what to show instead of the nickname, or {@code null}
     */
    record Register(Nickname nickname, String password, String name) implements Request<Account> {
        @Override
        public Future<Account> on(RequestHandler handler) {
            return handler.register(this);
        }

        /** Everything but the password. */
        @Override
        public String toString() {
            return "Register[nickname=" + nickname + "]";
        }
    }

    /**
     * Asks to be believed.
     *
     * @param who the account
     * @param password its password, or {@code null}
     * @param token a token of an earlier login, or {@code null}
     */
    record LogIn(AccountRef who, String password, String token) implements Request<LoggedIn> {
        @Override
        public Future<LoggedIn> on(RequestHandler handler) {
            return handler.logIn(this);
        }

        /** Everything but the secrets. */
        @Override
        public String toString() {
            return "LogIn[who=" + who + "]";
        }
    }

    /** Asks to leave for good. */
    record LogOut() implements Request<Done> {
        @Override
        public Future<Done> on(RequestHandler handler) {
            return handler.logOut(this);
        }
    }

    /** Asks for what waits and what comes. */
    record OpenInbox() implements Request<Done> {
        @Override
        public Future<Done> on(RequestHandler handler) {
            return handler.openInbox(this);
        }
    }

    /** Asks for nothing more to come. */
    record CloseInbox() implements Request<Done> {
        @Override
        public Future<Done> on(RequestHandler handler) {
            return handler.closeInbox(this);
        }
    }

    /**
     * Asks for an entry at the end of a conversation.
     *
     * @param to with whom
     * @param id the client's own id of it
     * @param type a media type, or {@code null} for plain text
     * @param body the text
     */
    record Send(Target to, MessageId id, String type, String body) implements Request<Posted> {
        @Override
        public Future<Posted> on(RequestHandler handler) {
            return handler.send(this);
        }

        /** Everything but the body. */
        @Override
        public String toString() {
            return "Send[to=" + to + "]";
        }
    }

    /**
     * Asks for the account's cursors to move.
     *
     * @param conversation where
     * @param delivered received up to here, or 0
     * @param read read up to here, or 0
     */
    record Acknowledge(ConversationId conversation, long delivered, long read) implements Request<Cursors> {
        @Override
        public Future<Cursors> on(RequestHandler handler) {
            return handler.acknowledge(this);
        }
    }

    /**
     * Asks for entries of a conversation.
     *
     * @param conversation of which, or {@code null} if {@code with} is given
     * @param with of the conversation with whom, or {@code null}
     * @param after those that follow this number, or {@code null}
     * @param before those that precede this number, or {@code null}
     * @param limit how many at most
     */
    record Read(ConversationId conversation, Target with, Long after, Long before, int limit)
            implements Request<History> {
        /**
         * Checks that one conversation is named.
         *
         * @throws IllegalArgumentException if it is none or two
         */
        public Read {
            if ((conversation == null) == (with == null)) {
                throw new IllegalArgumentException("conversation or with: expected one of the two");
            }
        }

        @Override
        public Future<History> on(RequestHandler handler) {
            return handler.history(this);
        }

        @Override
        public int weight() {
            return PAGE_WEIGHT;
        }
    }

    /**
     * Asks for a page of the account's conversations.
     *
     * @param after the last one of the page before, or {@code null}
     * @param limit how many at most
     */
    record ListConversations(ConversationId after, int limit) implements Request<ConversationPage> {
        @Override
        public Future<ConversationPage> on(RequestHandler handler) {
            return handler.conversations(this);
        }

        @Override
        public int weight() {
            return PAGE_WEIGHT;
        }
    }

    /**
     * Asks who received and read an entry.
     *
     * @param conversation where
     * @param seq its number
     */
    record ReadStatus(ConversationId conversation, long seq) implements Request<Status> {
        @Override
        public Future<Status> on(RequestHandler handler) {
            return handler.status(this);
        }
    }

    /**
     * Asks for a page of all accounts.
     *
     * @param after the last one of the page before, or {@code null}
     * @param limit how many at most
     * @param online only those who are online or are not, or {@code null} for everyone
     */
    record ListUsers(AccountId after, int limit, Boolean online) implements Request<Profiles> {
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
    record FindUser(AccountRef who) implements Request<Profile> {
        @Override
        public Future<Profile> on(RequestHandler handler) {
            return handler.user(this);
        }
    }

    /**
     * Tells somebody that one is writing.
     *
     * @param to whom
     */
    record AnnounceTyping(Target to) implements Request<Done> {
        @Override
        public Future<Done> on(RequestHandler handler) {
            return handler.typing(this);
        }
    }

    /**
     * Asks to be told when accounts come and go.
     *
     * @param accounts whose
     */
    record Watch(List<AccountId> accounts) implements Request<Profiles> {
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
    record Unwatch(List<AccountId> accounts) implements Request<Done> {
        @Override
        public Future<Done> on(RequestHandler handler) {
            return handler.unwatch(this);
        }
    }
}
