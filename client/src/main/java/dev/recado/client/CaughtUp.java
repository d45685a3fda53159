package dev.recado.client;

import dev.recado.contract.delivery.Pending;
import java.util.List;

/**
 * Everything that waited has been told, or is no longer kept.
 *
 * @param complete whether it was all that waited
 * @param removed what was not, by conversation: the server keeps entries for a limited time, and there may be more of these than it lists
 */
public record CaughtUp(boolean complete, List<Pending.Removed> removed) {
    /** Takes a copy of the list. */
    public CaughtUp {
        removed = List.copyOf(removed);
    }
}
