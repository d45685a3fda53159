package dev.recado.launcher.configuration;

import dev.recado.delivery.DeliveryConfig.Retention;
import java.time.Duration;

/** Makes of the settings what is removed from the log, and when. */
final class HistoryReader {
    private final Settings settings;

    HistoryReader(Settings settings) {
        this.settings = settings;
    }

    Retention retention() throws ConfigurationException {
        return new Retention(entries(), undelivered(), Duration.ofDays(settings.get(Keys.DEVICE_DAYS)));
    }

    private Duration entries() throws ConfigurationException {
        Keep keep = settings.get(Keys.HISTORY_KEEP);
        Duration repeats = Duration.ofHours(settings.get(Keys.REPEATS_HOURS));
        return keep.forever() ? null : keep.atLeast(repeats);
    }

    private Duration undelivered() throws ConfigurationException {
        int days = settings.get(Keys.KEEP_UNDELIVERED_DAYS);
        if (days == 0) {
            return null;
        }
        Duration undelivered = Duration.ofDays(days);
        Duration entries = entries();
        settings.check(entries != null, Keys.KEEP_UNDELIVERED_DAYS, "0 when history.keep is forever");
        settings.check(
                undelivered.compareTo(entries) >= 0,
                Keys.KEEP_UNDELIVERED_DAYS,
                "0, or no less than the " + entries.toHours() + " hours that delivered ones are kept");
        return undelivered;
    }

    /** As clients see it: how many days an entry is there at least, 0 for ever. */
    int days() throws ConfigurationException {
        Duration entries = entries();
        return entries == null ? 0 : (int) entries.plusDays(1).minusNanos(1).toDays();
    }
}
