package dev.recado.gateway.session;

import dev.recado.contract.message.Done;
import dev.recado.contract.registry.Account;
import io.vertx.core.Future;

/** Carries out what a client asks for itself: one method a kind of request. */
interface SessionHandler {
    /**
     * Says what is spoken here.
     *
     * @param request what is asked
     * @return succeeds with the answer
     */
    Future<Greeting> hello(SessionRequest.Hello request);

    /**
     * Makes an account.
     *
     * @param request what is asked
     * @return succeeds with the answer
     */
    Future<Account> register(SessionRequest.Register request);

    /**
     * Opens the session.
     *
     * @param request what is asked
     * @return succeeds with the answer
     */
    Future<LoggedIn> logIn(SessionRequest.LogIn request);

    /**
     * Ends the session and revokes its token.
     *
     * @param request what is asked
     * @return succeeds with the answer
     */
    Future<Done> logOut(SessionRequest.LogOut request);

    /**
     * Gives the account a password.
     *
     * @param request what is asked
     * @return succeeds with the answer
     */
    Future<Done> setPassword(SessionRequest.SetPassword request);

    /**
     * Tells whether anything waits.
     *
     * @param request what is asked
     * @return succeeds with the answer
     */
    Future<Boolean> lookIntoInbox(SessionRequest.LookIntoInbox request);

    /**
     * Begins to receive.
     *
     * @param request what is asked
     * @return succeeds with the answer
     */
    Future<Done> openInbox(SessionRequest.OpenInbox request);

    /**
     * Receives no more.
     *
     * @param request what is asked
     * @return succeeds with the answer
     */
    Future<Done> closeInbox(SessionRequest.CloseInbox request);

    /**
     * Lists the account's sessions.
     *
     * @param request what is asked
     * @return succeeds with the answer
     */
    Future<SessionList> sessions(SessionRequest.ListSessions request);

    /**
     * Ends a session of the account.
     *
     * @param request what is asked
     * @return succeeds with the answer
     */
    Future<Done> closeSession(SessionRequest.CloseSession request);
}
