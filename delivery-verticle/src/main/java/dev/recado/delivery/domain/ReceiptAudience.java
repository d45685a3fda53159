package dev.recado.delivery.domain;

import dev.recado.contract.delivery.Cursors;
import dev.recado.contract.id.AccountId;
import java.util.LinkedHashSet;
import java.util.Set;

/** Who is told at once that somebody's cursors moved, so that it costs little however many take part. */
public final class ReceiptAudience {
    private ReceiptAudience() {}

    /**
     * Those who are told: always whoever moved, for his other sessions; of two people the other one; in a group that is not too
     * large, the authors of what he has now and had not; of a broadcast to not too many, its author.
     *
     * @param mover who moved
     * @param before where he was
     * @param membersMax how many a group or a broadcast may have for its authors to be told
     * @return at least one
     */
    public static Set<AccountId> of(Participant mover, Cursors before, int membersMax) {
        Conversation conversation = mover.conversation();
        Set<AccountId> audience = new LinkedHashSet<>();
        audience.add(mover.account());
        switch (conversation.id().kind()) {
            case DIRECT -> audience.add(conversation.id().other(mover.account()));
            case GROUP ->
                conversation
                        .group()
                        .filter(group -> group.members() <= membersMax)
                        .ifPresent(group -> audience.addAll(authors(group, before, mover.cursors())));
            case BROADCAST ->
                conversation
                        .broadcast()
                        .filter(broadcast -> broadcast.recipients() <= membersMax)
                        .ifPresent(broadcast -> audience.add(broadcast.author()));
        }
        return audience;
    }

    private static Set<AccountId> authors(GroupLog group, Cursors before, Cursors now) {
        Set<AccountId> authors = group.authors(before.delivered(), now.delivered());
        authors.addAll(group.authors(before.read(), now.read()));
        return authors;
    }
}
