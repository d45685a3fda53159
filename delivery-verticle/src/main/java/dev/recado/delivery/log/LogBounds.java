package dev.recado.delivery.log;

/**
 * How much the log's writer remembers, and allows.
 *
 * @param conversationsCached how many conversations' ends are remembered, at least 1
 * @param participantsCached how many participants' cursors are remembered, at least 1
 * @param recentPostsCached how many posts are kept in memory by their ids, at least 1
 * @param receiptsMembers how many members a group may have, or recipients a broadcast, for its authors to be told at once who received
 *     what
 * @param devicesPerAccount how many devices an account may have
 */
public record LogBounds(
        int conversationsCached,
        int participantsCached,
        int recentPostsCached,
        int receiptsMembers,
        int devicesPerAccount) {}
