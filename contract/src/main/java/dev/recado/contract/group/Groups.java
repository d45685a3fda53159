package dev.recado.contract.group;

import dev.recado.contract.id.GroupId;
import dev.recado.contract.message.BusMessage;
import java.util.List;

/**
 * A page of groups.
 *
 * @param groups in the order of their ids
 * @param after what to ask with for the next page, or {@code null} if this was the last
 */
public record Groups(List<Group> groups, GroupId after) implements BusMessage {}
