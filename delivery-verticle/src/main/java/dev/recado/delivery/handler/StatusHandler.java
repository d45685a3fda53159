package dev.recado.delivery.handler;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.ReadStatus;
import dev.recado.contract.delivery.Status;
import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.id.ConversationId;
import dev.recado.delivery.domain.Share;
import dev.recado.delivery.store.AudienceReader;
import dev.recado.delivery.store.EntryReader;
import dev.recado.delivery.store.ShareReader;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;

/** Tells who received and who read an entry: of everyone who could see it, but its author. */
public final class StatusHandler {
    private final Shares shares;
    private final EntryReader entries;
    private final AudienceReader audience;
    private final Acknowledgements acknowledgements;

    /**
     * A handler.
     *
     * @param shares tells whose a conversation is
     * @param entries of the log
     * @param audience tells who could see an entry
     * @param acknowledgements those on their way to the writer
     */
    public StatusHandler(
            ShareReader shares, EntryReader entries, AudienceReader audience, Acknowledgements acknowledgements) {
        this.shares = new Shares(shares);
        this.entries = entries;
        this.audience = audience;
        this.acknowledgements = acknowledgements;
    }

    /**
     * Answers a question for the status of an entry.
     *
     * @param question who asks, and of which entry
     * @return the counts, and a page of those counted
     */
    public Future<Status> answer(ReadStatus question) {
        return shares.of(question.account(), question.conversation())
                .compose(share -> entry(question, share))
                .compose(entry ->
                        acknowledgements.settled(question.conversation()).compose(settled -> status(question, entry)));
    }

    private Future<Entry> entry(ReadStatus question, Share share) {
        long seq = question.seq();
        boolean yetToCome = share.member() && seq > share.tenures().last();
        if (!yetToCome && !share.tenures().contains(seq)) {
            throw new Refusal(ErrorCode.NOT_A_MEMBER);
        }
        return entries.at(share, seq).map(found -> permitted(question, found.orElseThrow(() -> gone(seq, share))));
    }

    private static IllegalArgumentException gone(long seq, Share share) {
        return new IllegalArgumentException("seq: " + seq + " (expected: "
                + share.tenures().first() + " to " + share.tenures().last() + ", as far as it is kept)");
    }

    /** Who else received a broadcast is for nobody but its author to know. */
    private static Entry permitted(ReadStatus question, Entry entry) {
        boolean broadcast = entry.conversation().kind() == ConversationId.Kind.BROADCAST;
        if (broadcast && !entry.from().equals(question.account())) {
            throw new Refusal(ErrorCode.NOT_PERMITTED);
        }
        return entry;
    }

    private Future<Status> status(ReadStatus question, Entry entry) {
        int limit = Optional.ofNullable(question.limit()).orElse(ReadStatus.LIMIT_DEFAULT);
        return audience.count(entry)
                .compose(counts ->
                        audience.page(entry, question.after(), limit).map(page -> status(counts, page, limit)));
    }

    private static Status status(AudienceReader.Counts counts, List<Status.Member> page, int limit) {
        boolean mayBeMore = page.size() == limit;
        return new Status(
                counts.delivered(),
                counts.read(),
                page,
                mayBeMore ? page.get(limit - 1).account() : null);
    }
}
