package dev.recado.delivery.domain;

import dev.recado.contract.delivery.Cursors;
import dev.recado.contract.id.AccountId;
import java.util.Optional;

/**
 * What of a conversation is somebody's, and how far he is in it.
 *
 * <p>Besides the cursors, which move when he acknowledges, there is where he is <em>settled</em>: everything up to there is
 * acknowledged or his own, so that what waits for him need not be searched below it.
 *
 * <p>Belongs to the writer's thread, and to one {@link Conversation} object, which it asks for what was added since.
 */
public final class Participant {
    private final Conversation conversation;
    private final AccountId account;
    private Tenure tenure;
    private Cursors cursors;
    private long settled;
    private long lastOfOthers;

    /**
     * Somebody who is where the store says.
     *
     * @param conversation of which, as it is remembered now
     * @param account who
     * @param tenure what of it is his
     * @param cursors what he acknowledged
     * @param settled up to where everything is acknowledged or his own
     * @param lastOfOthers the number of the last entry that is his and somebody else wrote, in the store or removed from it; 0 if
     *     there is none above {@code settled}
     */
    public Participant(
            Conversation conversation,
            AccountId account,
            Tenure tenure,
            Cursors cursors,
            long settled,
            long lastOfOthers) {
        this.conversation = conversation;
        this.account = account;
        this.tenure = tenure;
        this.cursors = cursors;
        this.settled = settled;
        this.lastOfOthers = lastOfOthers;
    }

    /**
     * One of the two people of a conversation in which nothing was said yet.
     *
     * @param conversation which
     * @param account who
     * @return at its start
     */
    public static Participant begin(Conversation conversation, AccountId account) {
        return new Participant(conversation, account, Tenure.ALWAYS, Cursors.START, 0, 0);
    }

    /**
     * Somebody who becomes a member by the last entry: it is the first one that is his.
     *
     * @param conversation of the group
     * @param account who
     * @return with nothing behind him
     */
    public static Participant join(Conversation conversation, AccountId account) {
        long before = conversation.last() - 1;
        Tenure tenure = new Tenure(before + 1, Tenure.OPEN);
        Participant participant =
                new Participant(conversation, account, tenure, new Cursors(before, before), before, before);
        participant.settle();
        return participant;
    }

    /** Ends his membership: the last entry is the last one that is his. */
    public void leave() {
        lastOfOthers = lastOfOthers();
        tenure = new Tenure(tenure.from(), conversation.last());
        settle();
    }

    /**
     * Begins his membership anew: the last entry is his, and what was said while he was away is not.
     *
     * @return what was his before, if there is something between the two
     */
    public Optional<Tenure> rejoin() {
        Tenure before = tenure;
        long first = conversation.last();
        boolean nothingBetween = before.until() + 1 >= first;
        tenure = new Tenure(nothingBetween ? before.from() : first, Tenure.OPEN);
        if (!nothingBetween && settled >= before.until()) {
            cursors = new Cursors(first - 1, cursors.read());
            settled = first - 1;
        }
        settle();
        return nothingBetween ? Optional.empty() : Optional.of(before);
    }

    /**
     * Moves the cursors: never backwards, never beyond the end of what is his, and what is read is delivered too.
     *
     * @param delivered received up to here
     * @param read read up to here
     * @return whether anything moved
     */
    public boolean acknowledge(long delivered, long read) {
        Cursors before = cursors;
        long nowRead = Math.max(before.read(), Math.min(read, end()));
        long nowDelivered = Math.max(before.delivered(), Math.max(nowRead, Math.min(delivered, end())));
        cursors = new Cursors(nowDelivered, nowRead);
        settle();
        return !cursors.equals(before);
    }

    /** Takes note of how far he is settled, now that he wrote or acknowledged something. */
    public void settle() {
        long nothingWaitsUpTo = cursors.delivered() >= lastOfOthers() ? end() : cursors.delivered();
        settled = Math.max(settled, nothingWaitsUpTo);
    }

    /**
     * Takes note that nothing up to a number waits for him.
     *
     * @param upTo the number of an entry
     */
    public void settleUpTo(long upTo) {
        settled = Math.max(settled, Math.min(upTo, end()));
    }

    private long lastOfOthers() {
        return member() ? Math.max(lastOfOthers, conversation.lastOfOthers(account)) : lastOfOthers;
    }

    /** The last entry that is his. */
    long end() {
        return Math.min(conversation.last(), tenure.until());
    }

    /**
     * Tells whether what is added is his, and whether he may add something.
     *
     * @return false for somebody who has left
     */
    public boolean member() {
        return tenure.open();
    }

    /**
     * Tells whether this was made for what is now remembered of a conversation, and knows all that was added to it.
     *
     * @param remembered the conversation
     * @return false if the conversation was loaded again since
     */
    public boolean of(Conversation remembered) {
        return conversation == remembered;
    }

    /**
     * The conversation.
     *
     * @return the one it was made for
     */
    public Conversation conversation() {
        return conversation;
    }

    /**
     * Who this is.
     *
     * @return the account
     */
    public AccountId account() {
        return account;
    }

    /**
     * What of the conversation is his.
     *
     * @return from where, until where
     */
    public Tenure tenure() {
        return tenure;
    }

    /**
     * What he acknowledged.
     *
     * @return both cursors
     */
    public Cursors cursors() {
        return cursors;
    }

    /**
     * Up to where everything is acknowledged or his own.
     *
     * @return the number of an entry, at least the delivered cursor
     */
    public long settled() {
        return settled;
    }
}
