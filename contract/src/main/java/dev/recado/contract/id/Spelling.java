package dev.recado.contract.id;

import java.text.Normalizer;
import java.util.Locale;

/** How names are compared, and what must not be in any of them. */
final class Spelling {
    private Spelling() {}

    static void checkVisible(String kind, String value) {
        int c;
        for (int i = 0; i < value.length(); i += Character.charCount(c)) {
            c = value.codePointAt(i);
            if (invisible(c)) {
                throw new IllegalArgumentException(kind + ": an invisible character (expected: letters that show)");
            }
        }
    }

    /** Letters and marks that show nothing: the part of Unicode's Default_Ignorable_Code_Point that are no format characters. */
    private static boolean invisible(int c) {
        return switch (c) {
            case 0x34F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0 -> true;
            default -> between(0x180B, c, 0x180F) || between(0xFE00, c, 0xFE0F) || between(0xE0100, c, 0xE01EF);
        };
    }

    private static boolean between(int first, int c, int last) {
        return first <= c && c <= last;
    }

    static void checkNoId(String kind, String value) {
        if (Digits.areThere(value, 0, value.length())) {
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
