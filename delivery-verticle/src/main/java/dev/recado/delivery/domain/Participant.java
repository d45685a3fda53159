package dev.recado.delivery.domain;

import dev.recado.contract.delivery.Cursors;
import dev.recado.contract.id.AccountId;

/**
 * How far one participant is in a conversation. Changed by its {@link Conversation} only.
 *
 * <p>Besides the cursors, which move when he acknowledges, there is where he is <em>settled</em>: everything up to there is
 * acknowledged or his own, so that what waits for him need not be searched below it.
 */
public final class Participant {
    private final AccountId account;
    private Cursors cursors;
    private long settled;
    private long lastOfOthers;

    /**
     * Somebody who is where the store says.
     *
     * @param account who
     * @param cursors what he acknowledged
     * @param settled up to where everything is acknowledged or his own
     * @param lastOfOthers the number of the last entry that somebody else wrote; 0 if there is none
     */
    public Participant(AccountId account, Cursors cursors, long settled, long lastOfOthers) {
        this.account = account;
        this.cursors = cursors;
        this.settled = settled;
        this.lastOfOthers = lastOfOthers;
    }

    static Participant begin(AccountId account) {
        return new Participant(account, Cursors.START, 0, 0);
    }

    void sees(AccountId author, long seq) {
        if (!author.equals(account)) {
            lastOfOthers = seq;
        }
        settle(seq);
    }

    boolean acknowledge(long delivered, long read, long last) {
        Cursors before = cursors;
        long nowRead = Math.max(before.read(), Math.min(read, last));
        long nowDelivered = Math.max(before.delivered(), Math.max(nowRead, Math.min(delivered, last)));
        cursors = new Cursors(nowDelivered, nowRead);
        settle(last);
        return !cursors.equals(before);
    }

    private void settle(long last) {
        long nothingWaitsUpTo = cursors.delivered() >= lastOfOthers ? last : cursors.delivered();
        settled = Math.max(settled, nothingWaitsUpTo);
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
