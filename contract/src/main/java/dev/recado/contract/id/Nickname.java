package dev.recado.contract.id;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What people call an account. Unique, whatever the case of its letters.
 *
 * <p>A nickname is 1 to {@value #CHARS_MAX} letters, digits, dots, hyphens and underscores, begins with a letter, a digit or an
 * underscore, takes its letters from one script only (so that a Cyrillic letter cannot stand in for a Latin one), has
 * nothing invisible in it, and is not 13 digits, which is what an account's id looks like. Its {@link #key} is a nickname too.
 *
 * @param value the nickname as its owner writes it
 */
public record Nickname(String value) {
    /** How many characters a nickname may have. */
    public static final int CHARS_MAX = 63;

    private static final Pattern LIKE_AN_ID = Pattern.compile("[0-9]{" + Digits.LENGTH + "}");
    /** Letters and marks that show nothing: the part of Unicode's Default_Ignorable_Code_Point that the classes below let through. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\x{34F}\\x{115F}\\x{1160}\\x{17B4}\\x{17B5}\\x{180B}-\\x{180F}"
                    + "\\x{3164}\\x{FE00}-\\x{FE0F}\\x{FFA0}\\x{E0100}-\\x{E01EF}]");

    /**
     * Checks the characters.
     *
     * @throws IllegalArgumentException if the text is not a nickname, saying why
     */
    public Nickname {
        check(value);
        // Some letters are short for a text with spaces, or for a longer one: what is compared has to be a nickname as
        // well.
        check(keyOf(value));
    }

    private static void check(String value) {
        Text.check("nickname", value, CHARS_MAX);
        if (value.isEmpty()) {
            throw new IllegalArgumentException("nickname: empty");
        }
        value.codePoints().forEach(Nickname::checkCharacter);
        if (INVISIBLE.matcher(value).find()) {
            throw new IllegalArgumentException("nickname: an invisible character (expected: letters that show)");
        }
        checkStart(value.codePointAt(0));
        if (LIKE_AN_ID.matcher(value).matches()) {
            throw new IllegalArgumentException("nickname: 13 digits (expected: anything that is not an id)");
        }
        if (value.codePoints()
                        .filter(Character::isLetter)
                        .mapToObj(UnicodeScript::of)
                        .distinct()
                        .count()
                > 1) {
            throw new IllegalArgumentException("nickname: letters of several scripts (expected: of one)");
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
     * What makes a nickname unique.
     *
     * @return the same text for every way to write the same nickname
     */
    public String key() {
        return keyOf(value);
    }

    private static String keyOf(String value) {
        // Lower, upper and lower again: a capital sharp s becomes a small one first, which becomes two letters only
        // then.
        String folded = Normalizer.normalize(value, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
        return Normalizer.normalize(folded, Normalizer.Form.NFKC);
    }

    @Override
    public String toString() {
        return value;
    }
}
