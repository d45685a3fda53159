package dev.recado.contract.message;

import java.util.Locale;

/**
 * A part of a service's work.
 *
 * @param service whose
 * @param number from 0 to {@code service.partitions() - 1}
 */
public record Partition(Service service, int number) {
    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if the service has no such partition
     */
    public Partition {
        if (number < 0 || number >= service.partitions()) {
            throw new IllegalArgumentException(
                    "number: " + number + " (expected: 0 to " + (service.partitions() - 1) + ")");
        }
    }

    /**
     * For logs.
     *
     * @return e.g. {@code delivery.2}
     */
    @Override
    public String toString() {
        return service.name().toLowerCase(Locale.ROOT) + '.' + number;
    }
}
