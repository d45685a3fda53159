package dev.recado.contract.id;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;

/**
 * What people call an account. Unique, whatever the case of its letters.
 *
 * <p>A nickname is 1 to {@value #CHARS_MAX} letters, digits, dots, hyphens and underscores, begins with a letter, a digit or an
 * underscore, takes its letters from one script only (so that a Cyrillic letter cannot stand in for a Latin one), and is
 * not 13 digits, which is what an account's id looks like.
 *
 * @param value the nickname as its owner writes it
 */
public record Nickname(String value) {
    /** How many characters a nickname may have. */
    public static final int CHARS_MAX = 63;

    /**
     * Checks the characters.
     *
     * @throws IllegalArgumentException if the text is not a nickname, saying why
     */
    public Nickname {
        Text.check("nickname", value, CHARS_MAX);
        if (value.isEmpty()) {
            throw new IllegalArgumentException("nickname: empty");
        }
        value.codePoints().forEach(Nickname::checkCharacter);
        if (value.charAt(0) == '-' || value.charAt(0) == '.') {
            throw new IllegalArgumentException("nickname: begins with '" + value.charAt(0) + "'");
        }
        if (value.matches("[0-9]{" + Digits.LENGTH + "}")) {
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
        boolean mark = Character.getType(c) == Character.NON_SPACING_MARK;
        boolean digit = c >= '0' && c <= '9';
        if (!Character.isLetter(c) && !mark && !digit && ".-_".indexOf(c) < 0) {
            throw new IllegalArgumentException(
                    "nickname: U+" + String.format("%04X", c) + " (expected: letters, digits, '.', '-' and '_')");
        }
    }

    /**
     * What makes a nickname unique.
     *
     * @return the same text for every way to write the same nickname
     */
    public String key() {
        String folded = Normalizer.normalize(value, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
        return Normalizer.normalize(folded, Normalizer.Form.NFKC);
    }

    @Override
    public String toString() {
        return value;
    }
}
