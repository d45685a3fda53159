package dev.recado.group.change;

import dev.recado.contract.group.Group;

/**
 * What a request came to, once that is committed.
 *
 * @param group as it is now; without members if it has ended
 * @param upTo the number of the last change that has to be in its conversation for the request to be done, 0 if there is none: the
 *     request's own, or one of an earlier request that found the same
 */
public record Decided(Group group, long upTo) {}
