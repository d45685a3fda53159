package dev.recado.contract.group;

import dev.recado.contract.id.GroupName;
import dev.recado.contract.message.Author;
import dev.recado.contract.message.BusMessage;
import java.util.List;

/**
 * Asks for a new group. Its creator becomes its owner and need not be among the members.
 *
 * @param by who
 * @param name how it is to be called
 * @param members who is to be in it; they exist
 */
public record CreateGroup(Author by, GroupName name, List<Person> members) implements BusMessage {
    /** Takes a copy of the members. */
    public CreateGroup {
        members = List.copyOf(members);
    }
}
