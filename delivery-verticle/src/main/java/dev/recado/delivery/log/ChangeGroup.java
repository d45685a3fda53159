package dev.recado.delivery.log;

import dev.recado.contract.delivery.Change;
import dev.recado.contract.delivery.DeliveryAddresses;
import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.Post;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.delivery.domain.Conversation;
import dev.recado.delivery.domain.GroupLog;
import dev.recado.delivery.domain.Participant;
import dev.recado.delivery.domain.PostKey;
import dev.recado.delivery.domain.Tenure;
import dev.recado.storage.Outcome;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Optional;

/**
 * Adds what happened to a group, and lets those who come see it and what follows, those who go it and what was before. Whether
 * it may happen has been decided elsewhere.
 */
record ChangeGroup(Change change) implements LogWrite {
    @Override
    public int partition() {
        return DeliveryAddresses.CHANGE.partitionOf(change).number();
    }

    @Override
    public Outcome<LogResult> decide(LogMemory log) throws SQLException {
        Post post = post();
        Optional<Entry> first = log.posts().find(PostKey.of(post));
        if (first.isPresent()) {
            return Append.repeated(post, first.get());
        }
        Conversation conversation = log.conversation(post.conversation());
        Entry entry = changed(log, conversation, post);
        noteAuthor(log, conversation, post);
        return Outcome.kept(new LogResult.Appended(entry, false));
    }

    /** He may have left by this change, or before it: then he is told nothing more. */
    private static void noteAuthor(LogMemory log, Conversation conversation, Post post) throws SQLException {
        Optional<Participant> author = log.participant(conversation, post.from());
        if (author.isPresent()) {
            log.settle(author.get(), post.device());
        }
        if (author.filter(Participant::member).isEmpty()) {
            conversation.group().orElseThrow().forget(post.from());
        }
    }

    private Post post() {
        return new Post(
                ConversationId.group(change.group()),
                change.author().account(),
                change.author().nickname(),
                change.id(),
                change.type(),
                change.body(),
                change.author().device(),
                change.author().session());
    }

    private Entry changed(LogMemory log, Conversation conversation, Post post) throws SQLException {
        log.touch(conversation);
        boolean begins = !conversation.begun();
        GroupLog group = group(log, conversation);
        Entry entry = log.append(conversation, post);
        for (AccountId account : new LinkedHashSet<>(change.joins())) {
            Optional<Participant> former = begins ? Optional.empty() : log.participant(conversation, account);
            if (former.isEmpty() || !former.get().member()) {
                join(log, conversation, account, former);
                group.joined();
            }
        }
        for (AccountId account : change.leaves()) {
            Optional<Participant> member =
                    log.participant(conversation, account).filter(Participant::member);
            if (member.isPresent()) {
                leave(log, member.get());
                group.left(account);
            }
        }
        return entry;
    }

    private GroupLog group(LogMemory log, Conversation conversation) {
        if (conversation.begun()) {
            GroupLog known = conversation.group().orElseThrow();
            known.rename(change.name());
            log.unwritten().changed(change.group(), known);
            return known;
        }
        GroupLog begun = new GroupLog(change.name(), 0);
        conversation.begin(begun);
        log.unwritten().begun(change.group(), begun);
        return begun;
    }

    private static void join(
            LogMemory log, Conversation conversation, AccountId account, Optional<Participant> former) {
        if (former.isEmpty()) {
            log.begin(Participant.join(conversation, account));
            return;
        }
        Participant participant = former.get();
        Optional<Tenure> past = participant.rejoin();
        past.ifPresent(
                tenure -> log.unwritten().late(tables -> tables.participants().insertPast(participant, tenure)));
        log.unwritten().moved(participant);
    }

    private static void leave(LogMemory log, Participant member) {
        member.leave();
        log.unwritten().moved(member);
    }
}
