package dev.recado.contract.id;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How names are compared, and what must not be in any of them. */
final class Spelling {
    private static final Pattern LIKE_AN_ID = Pattern.compile("[0-9]{" + Digits.LENGTH + "}");
    /** Letters and marks that show nothing: the part of Unicode's Default_Ignorable_Code_Point that are no format characters. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\x{34F}\\x{115F}\\x{1160}\\x{17B4}\\x{17B5}\\x{180B}-\\x{180F}"
                    + "\\x{3164}\\x{FE00}-\\x{FE0F}\\x{FFA0}\\x{E0100}-\\x{E01EF}]");

    private Spelling() {}

    static void checkVisible(String kind, String value) {
        if (INVISIBLE.matcher(value).find()) {
            throw new IllegalArgumentException(kind + ": an invisible character (expected: letters that show)");
        }
    }

    static void checkNoId(String kind, String value) {
        if (LIKE_AN_ID.matcher(value).matches()) {
            throw new IllegalArgumentException(kind + ": 13 digits (expected: anything that is not an id)");
        }
    }

    /** The same text for every way to write the same name. */
    static String key(String value) {
        // Lower, upper and lower again: a capital sharp s becomes a small one first, which becomes two letters only
        // then.
        String folded = Normalizer.normalize(value, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
        return Normalizer.normalize(folded, Normalizer.Form.NFKC);
    }
}
