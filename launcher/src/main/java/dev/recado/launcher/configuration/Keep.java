package dev.recado.launcher.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;

/**
 * How long entries are kept.
 *
 * @param days at least so many, or 0 for what is said by {@code untilDelivered}
 * @param untilDelivered whether everyone must have received an entry and no more; otherwise 0 days are for ever
 */
record Keep(int days, boolean untilDelivered) {
    static final Kind<Keep> KIND =
            new Kind<>("forever, until-delivered or a number of days, 1 to 36500", false, Keep::of);

    private static final Kind<Integer> DAYS = Kind.integer(1, 36_500);

    private static Optional<Keep> of(JsonNode node) {
        return switch (node.asText()) {
            case "forever" -> Optional.of(new Keep(0, false));
            case "until-delivered" -> Optional.of(new Keep(0, true));
            default -> DAYS.read(node).map(days -> new Keep(days, false));
        };
    }

    boolean forever() {
        return days == 0 && !untilDelivered;
    }

    /** How old an entry must be to be removed, though everyone has received it: never so young that a repeat is not known. */
    Duration atLeast(Duration repeats) {
        Duration days = Duration.ofDays(this.days);
        return days.compareTo(repeats) > 0 ? days : repeats;
    }
}
