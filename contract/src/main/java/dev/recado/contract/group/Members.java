package dev.recado.contract.group;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.Nickname;
import dev.recado.contract.message.BusMessage;
import java.util.List;

/**
 * A page of members.
 *
 * @param members in the order of their ids
 * @param after what to ask with for the next page, or {@code null} if this was the last
 */
public record Members(List<Member> members, AccountId after) implements BusMessage {
    /**
     * One of them.
     *
     * @param account who
     * @param nickname his nickname
     * @param role what he may do
     */
    public record Member(AccountId account, Nickname nickname, Role role) {}
}
