package dev.recado.gateway.session;

import dev.recado.contract.delivery.Cursors;
import dev.recado.contract.delivery.History;
import dev.recado.contract.delivery.Posted;
import dev.recado.contract.delivery.Status;
import dev.recado.contract.message.Done;
import dev.recado.contract.registry.Account;
import dev.recado.contract.registry.Profile;
import dev.recado.contract.registry.Profiles;
import io.vertx.core.Future;

/** Carries out requests: one method a kind. Each fails with a {@link dev.recado.contract.error.Refusal}. */
public interface RequestHandler {
    /**
     * Says what is spoken here.
     *
     * @param request what is asked
     * @return succeeds with the answer
     */
    Future<Greeting> hello(Request.Hello request);

    /**
     * Makes an account.
     *
     * @param request what is asked
     * @return succeeds with the answer
     */
    Future<Account> register(Request.Register request);

    /**
     * Opens the session.
     *
     * @param request what is asked
     * @return succeeds with the answer
     */
    Future<LoggedIn> logIn(Request.LogIn request);

    /**
     * Ends the session and revokes its token.
     *
     * @param request what is asked
     * @return succeeds with the answer
     */
    Future<Done> logOut(Request.LogOut request);

    /**
     * Begins to receive.
     *
     * @param request what is asked
     * @return succeeds with the answer
     */
    Future<Done> openInbox(Request.OpenInbox request);

    /**
     * Receives no more.
     *
     * @param request what is asked
     * @return succeeds with the answer
     */
    Future<Done> closeInbox(Request.CloseInbox request);

    /**
     * Posts an entry.
     *
     * @param request what is asked
     * @return succeeds with the answer
     */
    Future<Posted> send(Request.Send request);

    /**
     * Moves the account's cursors.
     *
     * @param request what is asked
     * @return succeeds with the answer
     */
    Future<Cursors> acknowledge(Request.Acknowledge request);

    /**
     * Reads a conversation.
     *
     * @param request what is asked
     * @return succeeds with the answer
     */
    Future<History> history(Request.Read request);

    /**
     * Lists the account's conversations.
     *
     * @param request what is asked
     * @return succeeds with the answer
     */
    Future<ConversationPage> conversations(Request.ListConversations request);

    /**
     * Tells who received and read an entry.
     *
     * @param request what is asked
     * @return succeeds with the answer
     */
    Future<Status> status(Request.ReadStatus request);

    /**
     * Lists accounts.
     *
     * @param request what is asked
     * @return succeeds with the answer
     */
    Future<Profiles> users(Request.ListUsers request);

    /**
     * Finds an account.
     *
     * @param request what is asked
     * @return succeeds with the answer
     */
    Future<Profile> user(Request.FindUser request);

    /**
     * Tells somebody that one is writing.
     *
     * @param request what is asked
     * @return succeeds with the answer
     */
    Future<Done> typing(Request.AnnounceTyping request);

    /**
     * Watches who is online.
     *
     * @param request what is asked
     * @return succeeds with the answer
     */
    Future<Profiles> watch(Request.Watch request);

    /**
     * Watches no more.
     *
     * @param request what is asked
     * @return succeeds with the answer
     */
    Future<Done> unwatch(Request.Unwatch request);
}
