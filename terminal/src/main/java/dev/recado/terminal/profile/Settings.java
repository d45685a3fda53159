package dev.recado.terminal.profile;

/**
 * What the person wants.
 *
 * @param language {@code pt} or {@code en}; {@code null} for that of the environment
 * @param bell whether the terminal rings when a message comes
 * @param typing whether others are told that the person is typing
 * @param receipts whether others are told what the person has read
 */
public record Settings(String language, boolean bell, boolean typing, boolean receipts) {
    /** What most people want. */
    public static final Settings DEFAULT = new Settings(null, true, true, true);

    /**
     * Checks the language.
     *
     * @throws IllegalArgumentException if it is one that this program does not speak
     */
    public Settings {
        if (language != null && !language.equals("pt") && !language.equals("en")) {
            throw new IllegalArgumentException("language: " + language + " (expected: pt or en)");
        }
    }

    /**
     * The same in another language.
     *
     * @param changed see {@link #language}
     * @return the changed settings
     */
    public Settings withLanguage(String changed) {
        return new Settings(changed, bell, typing, receipts);
    }

    /**
     * The same with or without a bell.
     *
     * @param changed see {@link #bell}
     * @return the changed settings
     */
    public Settings withBell(boolean changed) {
        return new Settings(language, changed, typing, receipts);
    }

    /**
     * The same with or without telling that the person types.
     *
     * @param changed see {@link #typing}
     * @return the changed settings
     */
    public Settings withTyping(boolean changed) {
        return new Settings(language, bell, changed, receipts);
    }

    /**
     * The same with or without telling what was read.
     *
     * @param changed see {@link #receipts}
     * @return the changed settings
     */
    public Settings withReceipts(boolean changed) {
        return new Settings(language, bell, typing, changed);
    }
}
