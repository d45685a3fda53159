package dev.recado.contract.delivery;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.GroupId;
import dev.recado.contract.id.GroupName;
import dev.recado.contract.id.MessageId;
import dev.recado.contract.id.Text;
import dev.recado.contract.message.Author;
import dev.recado.contract.message.BusMessage;
import java.util.List;

/**
 * Asks for what happened to a group to be written into its conversation, and for those who come or go to see what is theirs: whoever
 * joins sees this entry and what follows, whoever leaves sees up to this entry. Answered like a post; the same author and id again
 * is the same change.
 *
 * @param group which
 * @param name its name from now on
 * @param author who did it
 * @param id of the change
 * @param type {@code recado.group.created}, {@code .added}, {@code .joined}, {@code .left}, {@code .removed}, {@code .renamed} or
 *     {@code .role}
 * @param body a JSON object that names whoever leaves by his id: what is said next is not pushed to his sessions
 * @param joins who becomes a member by it
 * @param leaves who is a member no more after it
 */
public record Change(
        GroupId group,
        GroupName name,
        Author author,
        MessageId id,
        String type,
        String body,
        List<AccountId> joins,
        List<AccountId> leaves)
        implements BusMessage {
    /** An id is 13 digits and what goes around them. */
    private static final int ID_BYTES = 16;

    /**
     * Checks the texts.
     *
     * @throws IllegalArgumentException if one is missing or too long, the type is not one of a change, or the body does not name
     *     who leaves
     */
    public Change {
        Text.checkLine("type", type, Post.TYPE_CHARS_MAX);
        Text.check("body", body, Post.BODY_CHARS_MAX);
        if (!type.startsWith(Entry.CHANGE_TYPE)) {
            throw new IllegalArgumentException("type: " + type + " (expected: " + Entry.CHANGE_TYPE + "…)");
        }
        joins = List.copyOf(joins);
        leaves = List.copyOf(leaves);
        for (AccountId account : leaves) {
            if (!body.contains(account.toString())) {
                throw new IllegalArgumentException("body: does not name " + account + " (expected: whoever leaves)");
            }
        }
    }

    @Override
    public int weight() {
        return WEIGHT + 2 * body.length() + ID_BYTES * (joins.size() + leaves.size());
    }
}
