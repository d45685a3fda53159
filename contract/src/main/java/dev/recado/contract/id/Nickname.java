package dev.recado.contract.id;

import java.lang.Character.UnicodeScript;

/**
 * What people call an account. Unique, whatever the case of its letters.
 *
 * <p>A nickname is 1 to {@value #CHARS_MAX} letters, digits, dots, hyphens and underscores, begins with a letter, a digit or an
 * underscore, takes its letters from one script only (so that a Cyrillic letter cannot stand in for a Latin one), has
 * nothing invisible in it. Its {@link #key} is a nickname too. One that looks like an id is the id of the account that has it.
 *
 * @param value the nickname as its owner writes it
 */
public record Nickname(String value) {
    /** How many characters a nickname may have. */
    public static final int CHARS_MAX = 63;

    /** To look a script up takes a search among thousands of ranges. */
    private static final int LATIN_FOR_CERTAIN = 0x80;

    /**
     * Checks the characters.
     *
     * @throws IllegalArgumentException if the text is not a nickname, saying why
     */
    public Nickname {
        check(value);
        // Some letters are short for a text with spaces, or for a longer one: what is compared has to be a nickname as
        // well.
        String key = Spelling.key(value);
        if (!key.equals(value)) {
            check(key);
        }
    }

    private static void check(String value) {
        Text.check("nickname", value, CHARS_MAX);
        if (value.isEmpty()) {
            throw new IllegalArgumentException("nickname: empty");
        }
        checkCharacters(value);
        Spelling.checkVisible("nickname", value);
        checkStart(value.codePointAt(0));
        checkScript(value);
    }

    private static void checkCharacters(String value) {
        int c;
        for (int i = 0; i < value.length(); i += Character.charCount(c)) {
            c = value.codePointAt(i);
            checkCharacter(c);
        }
    }

    private static void checkScript(String value) {
        UnicodeScript first = null;
        int c;
        for (int i = 0; i < value.length(); i += Character.charCount(c)) {
            c = value.codePointAt(i);
            if (!Character.isLetter(c)) {
                continue;
            }
            UnicodeScript script = c < LATIN_FOR_CERTAIN ? UnicodeScript.LATIN : UnicodeScript.of(c);
            if (first != null && first != script) {
                throw new IllegalArgumentException("nickname: letters of several scripts (expected: of one)");
            }
            first = script;
        }
    }

    private static void checkCharacter(int c) {
        if (!Character.isLetter(c) && !mark(c) && !digit(c) && ".-_".indexOf(c) < 0) {
            throw new IllegalArgumentException(
                    "nickname: " + codePoint(c) + " (expected: letters, digits, '.', '-' and '_')");
        }
    }

    private static void checkStart(int c) {
        if (!Character.isLetter(c) && !digit(c) && c != '_') {
            throw new IllegalArgumentException(
                    "nickname: begins with " + codePoint(c) + " (expected: a letter, a digit or '_')");
        }
    }

    private static boolean mark(int c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean digit(int c) {
        return c >= '0' && c <= '9';
    }

    private static String codePoint(int c) {
        return "U+" + String.format("%04X", c);
    }

    /**
     * What an account is called that was not given a nickname.
     *
     * @param account its id
     * @return the same digits
     */
    public static Nickname of(AccountId account) {
        return new Nickname(account.toString());
    }

    /**
     * Tells whether nobody may choose it.
     *
     * @return whether it is 13 digits
     */
    public boolean looksLikeAnId() {
        return Digits.areThere(value, 0, value.length());
    }

    /**
     * What makes a nickname unique.
     *
     * @return the same text for every way to write the same nickname
     */
    public String key() {
        return Spelling.key(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
