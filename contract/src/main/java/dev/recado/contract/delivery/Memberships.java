package dev.recado.contract.delivery;

import dev.recado.contract.id.GroupId;
import dev.recado.contract.message.BusMessage;
import java.util.List;

/**
 * A page of the groups that somebody is in.
 *
 * @param groups in the order of their ids
 * @param after what to ask with for the next page, or {@code null} if this was the last
 */
public record Memberships(List<GroupId> groups, GroupId after) implements BusMessage {}
