package dev.recado.gateway.numeric;

import dev.recado.contract.id.Nickname;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** Nicknames that are made from names: {@code Ana Silva} is called {@code ana.silva}, or {@code ana.silva.2}. */
final class MadeNickname {
    private static final int BASE_CHARS_MAX = Nickname.CHARS_MAX - 4;

    private MadeNickname() {}

    /**
     * Makes one.
     *
     * @param name what to show for the account
     * @param number 1, or more if those before are taken
     * @return a nickname, or nothing if no letter of the name may be in one
     */
    static Optional<Nickname> of(String name, int number) {
        String base = base(name);
        try {
            Nickname nickname = new Nickname(number == 1 ? base : base + "." + number);
            return nickname.looksLikeAnId() ? Optional.empty() : Optional.of(nickname);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String base(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
        String words = Normalizer.normalize(plain, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}0-9._-]+", ".")
                .replaceAll("\\.{2,}", ".")
                .replaceAll("^[.-]+|[.-]+$", "");
        int chars = Math.min(words.codePointCount(0, words.length()), BASE_CHARS_MAX / 2);
        return words.substring(0, words.offsetByCodePoints(0, chars));
    }
}
