package dev.recado.contract.delivery;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.message.BusMessage;
import java.util.List;

/**
 * Who received and who read an entry, besides its author.
 *
 * @param delivered how many received it
 * @param read how many read it
 * @param members a page of those who could see it, in the order of their ids
 * @param after what to ask with for the next page, or {@code null} if this was the last
 */
public record Status(int delivered, int read, List<Member> members, AccountId after) implements BusMessage {
    /**
     * A status of one page.
     *
     * @param delivered how many received it
     * @param read how many read it
     * @param members everyone who could see it
     */
    public Status(int delivered, int read, List<Member> members) {
        this(delivered, read, members, null);
    }

    /**
     * One member.
     *
     * @param account who
     * @param delivered whether he received it
     * @param read whether he read it
     */
    public record Member(AccountId account, boolean delivered, boolean read) {}
}
