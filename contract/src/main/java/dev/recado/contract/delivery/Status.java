package dev.recado.contract.delivery;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.message.BusMessage;
import java.util.List;

/**
 * Who received and who read an entry, besides its author.
 *
 * @param delivered how many received it
 * @param read how many read it
 * @param members each of them
 */
public record Status(int delivered, int read, List<Member> members) implements BusMessage {
    /**
     * One member.
     *
     * @param account who
     * @param delivered whether he received it
     * @param read whether he read it
     */
    public record Member(AccountId account, boolean delivered, boolean read) {}
}
