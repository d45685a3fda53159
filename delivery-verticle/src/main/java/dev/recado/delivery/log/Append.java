package dev.recado.delivery.log;

import dev.recado.contract.delivery.DeliveryAddresses;
import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.Post;
import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.id.AccountId;
import dev.recado.delivery.domain.Conversation;
import dev.recado.delivery.domain.Participant;
import dev.recado.delivery.domain.PostKey;
import dev.recado.delivery.domain.Repeats;
import dev.recado.storage.Outcome;
import java.sql.SQLException;
import java.util.Optional;

/** Adds what somebody says, if he may now; or finds that it was added before, and then nothing else matters any more. */
record Append(Post post) implements LogWrite {
    @Override
    public int partition() {
        return DeliveryAddresses.partition(post.conversation());
    }

    @Override
    public Outcome<LogResult> decide(LogMemory log) throws SQLException {
        Optional<Entry> first = log.posts().find(PostKey.of(post));
        if (first.isPresent()) {
            return repeated(post, first.get());
        }
        Conversation conversation = log.conversation(post.conversation());
        Optional<ErrorCode> refusal = refusal(log, conversation);
        return refusal.isPresent() ? refused(log, refusal.get()) : appended(log, conversation);
    }

    static Outcome<LogResult> repeated(Post post, Entry first) {
        return Repeats.same(post, first)
                ? Outcome.kept(new LogResult.Appended(first, true))
                : Outcome.refused(new Refusal(ErrorCode.DIFFERENT_MESSAGE));
    }

    private Optional<ErrorCode> refusal(LogMemory log, Conversation conversation) throws SQLException {
        return switch (conversation.id().kind()) {
            case DIRECT -> direct(conversation);
            case GROUP -> group(log, conversation);
            case BROADCAST -> Optional.of(ErrorCode.NOT_PERMITTED);
        };
    }

    private Optional<ErrorCode> direct(Conversation conversation) {
        if (!conversation.id().names(post.from())) {
            return Optional.of(ErrorCode.NOT_A_MEMBER);
        }
        return conversation.blocks(post.from()) ? Optional.of(ErrorCode.NOT_PERMITTED) : Optional.empty();
    }

    private Optional<ErrorCode> group(LogMemory log, Conversation conversation) throws SQLException {
        if (!conversation.begun()) {
            return Optional.of(ErrorCode.NO_SUCH_GROUP);
        }
        boolean member = log.participant(conversation, post.from())
                .filter(Participant::member)
                .isPresent();
        return member ? Optional.empty() : Optional.of(ErrorCode.NOT_A_MEMBER);
    }

    /** Whoever may no more is still told what became of what he said when he might. */
    private Outcome<LogResult> refused(LogMemory log, ErrorCode why) throws SQLException {
        Optional<Entry> first = log.posts().findStored(PostKey.of(post));
        return first.isPresent() ? repeated(post, first.get()) : Outcome.refused(new Refusal(why));
    }

    private Outcome<LogResult> appended(LogMemory log, Conversation conversation) throws SQLException {
        if (!conversation.begun()) {
            begin(log, conversation);
        }
        Entry entry = log.append(conversation, post);
        log.settle(log.participant(conversation, post.from()).orElseThrow(), post.device());
        return Outcome.kept(new LogResult.Appended(entry, false));
    }

    private static void begin(LogMemory log, Conversation conversation) {
        AccountId one = new AccountId(conversation.id().low());
        AccountId other = conversation.id().other(one);
        log.begin(Participant.begin(conversation, one));
        if (!other.equals(one)) {
            log.begin(Participant.begin(conversation, other));
        }
    }
}
