package dev.recado.gateway.session.feed;

import java.time.Duration;

/**
 * What a feed may use.
 *
 * @param window how many entries may be unacknowledged
 * @param page how many entries or receipts are read at once
 * @param streams how many conversations are remembered in which everything is acknowledged
 * @param receipts how many receipts are remembered that were written since the client was last heard of
 * @param seen how many seen receipts gather before they are told
 * @param recheck how often the log is read without being asked
 */
public record FeedLimits(int window, int page, int streams, int receipts, int seen, Duration recheck) {
    /**
     * The usual limits.
     *
     * @param window how many entries may be unacknowledged
     * @param recheck how often the log is read without being asked
     * @return limits with these two
     */
    public static FeedLimits of(int window, Duration recheck) {
        return new FeedLimits(window, 256, 1024, 1024, 256, recheck);
    }
}
