package dev.recado.delivery.log;

/**
 * How much the log's writer remembers, and allows.
 *
 * @param conversationsCached how many conversations' ends are remembered, at least 1
 * @param participantsCached how many participants' cursors are remembered, at least 1
 * @param recentPostsCached how many posts are remembered, at least 1
 */
public record LogBounds(int conversationsCached, int participantsCached, int recentPostsCached) {}
