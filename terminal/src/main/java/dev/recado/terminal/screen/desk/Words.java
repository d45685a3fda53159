package dev.recado.terminal.screen.desk;

import dev.recado.terminal.language.Refusals;
import dev.recado.terminal.language.Texts;
import dev.recado.terminal.messenger.Reason;
import java.time.ZoneId;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;

/** What is said to the person, in a language that may change. Thread safe. */
public final class Words {
    private static final String BUNDLE = "dev.recado.terminal.screen.screen";

    private final ZoneId zone;
    private volatile Locale language;
    private volatile Texts texts;
    private volatile Refusals refusals;

    /**
     * Speaks a language.
     *
     * @param language which; English if it is unknown
     * @param zone whose hours and days are meant
     */
    public Words(Locale language, ZoneId zone) {
        this.zone = zone;
        speak(language);
    }

    /**
     * Speaks another language.
     *
     * @param other which
     */
    public void speak(Locale other) {
        language = other;
        texts = Texts.of(BUNDLE, other);
        refusals = new Refusals(other);
    }

    /**
     * Which language is spoken.
     *
     * @return as it was wished
     */
    public Locale language() {
        return language;
    }

    /**
     * Where the person is.
     *
     * @return whose hours are shown
     */
    public ZoneId zone() {
        return zone;
    }

    /**
     * Says something.
     *
     * @param key which text of the bundle
     * @param arguments what stands in its places
     * @return the text
     */
    public String say(String key, Object... arguments) {
        return texts.say(key, arguments);
    }

    /**
     * Says why a message will never be sent.
     *
     * @param why the reason
     * @return harmless; begins with a small letter and has no full stop
     */
    public String say(Reason why) {
        return refusals.say(why.number(), why.sentence());
    }

    /**
     * Says something, if there are words for it.
     *
     * @param key which text of the bundle
     * @return the text, or nothing
     */
    public Optional<String> find(String key) {
        try {
            return Optional.of(texts.say(key));
        } catch (MissingResourceException e) {
            return Optional.empty();
        }
    }
}
