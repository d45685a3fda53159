package dev.recado.terminal.language;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * What is said to people, in their language: the texts of one bundle. English is the bundle without a language; a text that is missing in
 * another language is said in English. Thread safe.
 */
public final class Texts {
    private final ResourceBundle bundle;

    private Texts(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /**
     * Opens a bundle.
     *
     * @param bundle its name on the class path, e.g. {@code dev.recado.terminal.screen.screen}
     * @param language which language is wanted
     * @return its texts in that language, or in English
     */
    public static Texts of(String bundle, Locale language) {
        // Without a fallback: who wants English must not get the language of the machine.
        Control control = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
        return new Texts(ResourceBundle.getBundle(bundle, language, control));
    }

    /**
     * Says something.
     *
     * @param key which text
     * @param arguments what stands in the places of <code>{0}</code>, <code>{1}</code> … of its {@link MessageFormat}; numbers as the
     *     language writes them, texts as they are
     * @return the text
     * @throws java.util.MissingResourceException if there is no such text
     */
    public String say(String key, Object... arguments) {
        Locale language = bundle.getLocale().equals(Locale.ROOT) ? Locale.ENGLISH : bundle.getLocale();
        return new MessageFormat(bundle.getString(key), language).format(arguments);
    }
}
