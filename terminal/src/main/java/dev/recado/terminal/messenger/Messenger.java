package dev.recado.terminal.messenger;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.SessionId;
import dev.recado.contract.registry.Account;
import io.vertx.core.Future;
import java.util.Collection;
import java.util.List;

/**
 * One account of one person: what is kept here and what the server knows, behind one door. Works without a connection as far as that is
 * possible: what was kept can be read, what is written waits in the outbox, and goes out once and in order when there is a connection again.
 *
 * <p>Thread safe. Futures complete on the messenger's own thread; they fail with a {@link dev.recado.contract.error.Refusal} of the server's,
 * with {@code UNAVAILABLE} while there is no connection, and with {@link IllegalArgumentException} for what can not be a name at all.
 */
public interface Messenger {
    /**
     * Whose program this is.
     *
     * @return the account
     */
    Account me();

    /**
     * How it stands to the server.
     *
     * @return as it was told last
     */
    Standing standing();

    /**
     * Asks to be told of what happens.
     *
     * @param listener instead of the one before
     */
    void listen(MessengerListener listener);

    /**
     * What the person may be about to type: contacts, nicknames and groups ({@code #name}) that are known here.
     *
     * @return sorted; at once
     */
    Collection<String> names();

    /**
     * How many messages wait to be sent.
     *
     * @return those that were refused left out
     */
    int waiting();

    /**
     * Everybody, as the server has it; without a connection, whoever is known here. Contacts first, then those who are online, then by name.
     *
     * @return this account left out
     */
    Future<List<Person>> people();

    /**
     * All groups, as the server has them; without a connection, those that are known here. One's own first, then by name.
     *
     * @return the groups
     */
    Future<List<GroupInfo>> groups();

    /**
     * Finds whom a text means: {@code #group}, a contact's name, {@code @nickname} or a nickname, or a 13-digit id.
     *
     * @param text as typed
     * @return fails with {@code NO_SUCH_ACCOUNT} or {@code NO_SUCH_GROUP}; with {@code UNAVAILABLE} if it is not known here and the server
     *     cannot be asked
     */
    Future<Peer> find(String text);

    /**
     * Makes a group.
     *
     * @param name its name, with or without {@code #}
     * @return the group, this account in it
     */
    Future<Peer.Group> createGroup(String name);

    /**
     * Adds somebody to a group.
     *
     * @param group which
     * @param who whom
     * @return succeeds when its members are told
     */
    Future<Void> addMember(Peer.Group group, Peer.Somebody who);

    /**
     * Leaves a group.
     *
     * @param group which
     * @return succeeds when its members are told
     */
    Future<Void> leaveGroup(Peer.Group group);

    /**
     * Who is in a group that this account is in.
     *
     * @param group which
     * @return with presence; online first, then by name
     */
    Future<List<Member>> members(Peer.Group group);

    /**
     * The contacts, with presence. They are kept here only.
     *
     * @return by name
     */
    Future<List<Person>> contacts();

    /**
     * Makes somebody a contact, or gives one another name.
     *
     * @param who who
     * @param alias what this person calls him, 1 to 64 printable characters; {@code null} for his nickname. No two contacts have the same
     * @return succeeds when it is kept; fails with {@link IllegalArgumentException} if another contact has the name, or somebody
     *     else who is known here has it for a nickname
     */
    Future<Void> putContact(Peer.Somebody who, String alias);

    /**
     * Makes somebody a contact no more. Nothing happens if he is none.
     *
     * @param account who
     * @return succeeds when it is kept
     */
    Future<Void> removeContact(AccountId account);

    /**
     * The conversations, the one with the newest message first.
     *
     * @return all of them, broadcasts included
     */
    Future<List<Summary>> conversations();

    /**
     * Reads a page of a conversation, from the server and into what is kept here; without a connection, what is kept here.
     *
     * @param conversation which
     * @param before the number of an entry; {@link Long#MAX_VALUE} for the newest page, what waits to be sent included
     * @param limit how many entries, 1 to 1000
     * @return the page
     */
    Future<Page> history(ConversationId conversation, long before, int limit);

    /**
     * Searches what is kept here. Capitals and accents do not matter.
     *
     * @param conversation where, or {@code null} for everywhere
     * @param text a part of what is searched, not blank
     * @param limit how many messages, 1 to 1000
     * @return the newest ones, oldest first
     */
    Future<List<Message>> search(ConversationId conversation, String text, int limit);

    /**
     * With whom a conversation is.
     *
     * @param conversation which
     * @return {@code null} for a broadcast
     */
    Future<Peer> peer(ConversationId conversation);

    /**
     * How far the others in a conversation are. Asks the server, too, about one's own newest message if it is a group's.
     *
     * @param conversation which
     * @return as far as it is known; what is heard later is told to the listener
     */
    Future<Reach> reach(ConversationId conversation);

    /**
     * Writes a message into the outbox, from where it goes to the server as soon as possible. The listener is told of it by {@code arrived},
     * and of its end by {@code settled}.
     *
     * @param peer to whom
     * @param text what, 1 to 65536 bytes in UTF-8 unless the server is configured otherwise
     * @return succeeds when it is on the disk; fails with {@code SENDS_TOO_FAST} when a thousand messages wait already
     */
    Future<Message> send(Peer peer, String text);

    /**
     * Forgets the messages of one's own that were refused.
     *
     * @param conversation where
     * @return how many there were
     */
    Future<Integer> discard(ConversationId conversation);

    /**
     * The person has seen everything up to an entry. The server is told now, or when there is a connection.
     *
     * @param conversation where
     * @param seq the number of the entry
     */
    void read(ConversationId conversation, long seq);

    /**
     * The person is typing. May be called at every key: the server is told now and then.
     *
     * @param peer to whom
     */
    void typing(Peer peer);

    /**
     * Begins to hear of somebody's presence, besides the contacts'.
     *
     * @param peer whose
     * @return whether he is online now
     */
    Future<Boolean> watch(Peer.Somebody peer);

    /**
     * Who received and who read a message of one's own.
     *
     * @param conversation where
     * @param seq its number
     * @return everybody who could see it, by name
     */
    Future<List<Reader>> status(ConversationId conversation, long seq);

    /**
     * The sessions of this account.
     *
     * @return in the order they were opened
     */
    Future<List<OwnSession>> sessions();

    /**
     * Ends one of them.
     *
     * @param session which
     * @return succeeds when its client has been told
     */
    Future<Void> endSession(SessionId session);

    /**
     * Whom this account blocks.
     *
     * @return by name
     */
    Future<List<Peer.Somebody>> blocked();

    /**
     * Takes nothing more from somebody, or takes it again.
     *
     * @param who whom
     * @param blocked which of the two
     * @return succeeds when the server has noted it
     */
    Future<Void> block(Peer.Somebody who, boolean blocked);

    /**
     * Gives the password again after {@link Standing#LOGIN_NEEDED}.
     *
     * @param password the password; not kept
     * @return succeeds when there is a session; fails with {@code WRONG_CREDENTIALS}
     */
    Future<Void> login(String password);

    /**
     * Ends the session and makes its token useless.
     *
     * @return succeeds when the server has forgotten it
     */
    Future<Void> logout();

    /**
     * Ends everything. What waits in the outbox waits on the disk.
     *
     * @return succeeds when another program could open what is kept here
     */
    Future<Void> close();
}
