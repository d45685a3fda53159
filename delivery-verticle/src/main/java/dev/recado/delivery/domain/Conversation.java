package dev.recado.delivery.domain;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.Post;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The end of a conversation's log and how far its participants are. Gives out the numbers.
 *
 * <p>Not thread safe: belongs to the writer's thread, which forgets it when what it assumed was not committed.
 */
public final class Conversation {
    private final ConversationId id;
    private final Map<AccountId, Participant> participants;
    private long last;

    /**
     * A conversation as the store knows it.
     *
     * @param id which
     * @param last the number of its last entry
     * @param participants everyone in it
     */
    public Conversation(ConversationId id, long last, Collection<Participant> participants) {
        this.id = id;
        this.last = last;
        this.participants = participants.stream()
                .collect(Collectors.toMap(Participant::account, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }

    /**
     * A conversation of two people in which nothing was said yet.
     *
     * @param id which
     * @return an empty log with both at its start
     */
    public static Conversation begin(ConversationId id) {
        Stream<AccountId> accounts =
                Stream.of(new AccountId(id.low()), new AccountId(id.high())).distinct();
        return new Conversation(id, 0, accounts.map(Participant::begin).toList());
    }

    /**
     * Adds an entry at the end.
     *
     * @param post what to add
     * @param at when, in milliseconds since 1970
     * @return the entry with the next number
     */
    public Entry append(Post post, long at) {
        last++;
        participants.values().forEach(participant -> participant.sees(post.from(), last));
        return new Entry(id, last, post.from(), post.fromNickname(), at, post.id(), post.type(), post.body());
    }

    /**
     * Moves the cursors of a participant: never backwards, never beyond the end, and what is read is delivered too.
     *
     * @param account who
     * @param delivered received up to here
     * @param read read up to here
     * @return whether anything moved; nothing for somebody who is not in the conversation
     */
    public Optional<Boolean> acknowledge(AccountId account, long delivered, long read) {
        return Optional.ofNullable(participants.get(account))
                .map(participant -> participant.acknowledge(delivered, read, last));
    }

    /**
     * One of those who take part.
     *
     * @param account who
     * @return how far he is
     */
    public Participant participant(AccountId account) {
        return participants.get(account);
    }

    /**
     * Everyone who takes part.
     *
     * @return two people; one for notes to oneself
     */
    public Collection<Participant> participants() {
        return participants.values();
    }

    /**
     * Which conversation this is.
     *
     * @return its id
     */
    public ConversationId id() {
        return id;
    }

    /**
     * The number of the last entry.
     *
     * @return 0 if there is none
     */
    public long last() {
        return last;
    }
}
