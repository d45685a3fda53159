package dev.recado.contract.bus;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Takes the messages of each {@link Lane} once and in their order, whatever the bus makes of it. Belongs to the context that answers.
 */
final class Turns {
    /** How many lanes are remembered; one that was forgotten begins anew. */
    static final int LANES_MAX = 10_000;

    /** What becomes of a message. */
    enum Turn {
        /** It is its turn. */
        NOW,
        /** It was taken before, or is of no account any more: whoever sent it does not wait for an answer to this one. */
        OVER,
        /** One before it is missing: the lane is to begin anew. */
        TOO_EARLY
    }

    private record Place(int epoch, long number) {}

    private final Map<Long, Place> lanes = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Place> eldest) {
            return size() > LANES_MAX;
        }
    };

    Turn turn(Numbered message) {
        Place last = lanes.getOrDefault(message.lane(), new Place(0, 0));
        if (message.epoch() < last.epoch) {
            return Turn.OVER;
        }
        long next = message.epoch() == last.epoch ? last.number + 1 : 1;
        if (message.number() < next) {
            return Turn.OVER;
        }
        if (message.number() > next) {
            return Turn.TOO_EARLY;
        }
        lanes.put(message.lane(), new Place(message.epoch(), message.number()));
        return Turn.NOW;
    }
}
