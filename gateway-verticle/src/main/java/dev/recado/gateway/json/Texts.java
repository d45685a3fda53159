package dev.recado.gateway.json;

import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the dialect. */
final class Texts {
    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle(Texts.class.getPackageName() + ".replies", Locale.ROOT);

    private Texts() {}

    /**
     * A sentence.
     *
     * @param key where it is
     * @param names what it is about, as they may be shown
     */
    static String of(String key, Object... names) {
        return String.format(Locale.ROOT, BUNDLE.getString(key), names);
    }

    /** Where the sentences are. */
    static Iterable<String> keys() {
        return BUNDLE.keySet();
    }
}
