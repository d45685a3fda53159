package dev.recado.delivery;

import dev.recado.storage.DatabaseConfig;
import dev.recado.storage.WriterConfig;

/**
 * What delivery is told at its start.
 *
 * @param database where it keeps the log
 * @param writer the bounds of what waits to be written
 * @param conversationsCached how many conversations' ends and cursors are kept in memory, at least 1
 * @param recentPostsCached how many posts are remembered to find a repeat without asking the store, at least 1
 */
public record DeliveryConfig(
        DatabaseConfig database, WriterConfig writer, int conversationsCached, int recentPostsCached) {}
