package dev.recado.terminal.screen.desk;

import java.util.Locale;

/**
 * What the person wants it to be like.
 *
 * @param language which language is spoken
 * @param bell whether the terminal rings when somebody writes
 * @param typing whether the messenger lets others see that this person is typing
 * @param receipts whether the messenger lets others see what this person has read
 */
public record Settings(Locale language, boolean bell, boolean typing, boolean receipts) {
    /**
     * With another language.
     *
     * @param other which
     * @return the rest as before
     */
    public Settings withLanguage(Locale other) {
        return new Settings(other, bell, typing, receipts);
    }

    /**
     * With another bell.
     *
     * @param other whether it rings
     * @return the rest as before
     */
    public Settings withBell(boolean other) {
        return new Settings(language, other, typing, receipts);
    }

    /**
     * With another way to type.
     *
     * @param other whether others see it
     * @return the rest as before
     */
    public Settings withTyping(boolean other) {
        return new Settings(language, bell, other, receipts);
    }

    /**
     * With another way to read.
     *
     * @param other whether others see it
     * @return the rest as before
     */
    public Settings withReceipts(boolean other) {
        return new Settings(language, bell, typing, other);
    }
}
