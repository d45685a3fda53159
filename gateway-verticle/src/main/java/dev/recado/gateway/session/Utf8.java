package dev.recado.gateway.session;

/** How long a text is in UTF-8, without encoding it. */
final class Utf8 {
    /** More than that no unit of UTF-16 takes. */
    static final int BYTES_PER_CHAR_MAX = 3;

    private Utf8() {}

    /** Counts the bytes of well-formed text. */
    static long length(String text) {
        long bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                bytes += 1;
            } else if (c < 0x800 || Character.isSurrogate(c)) {
                bytes += 2;
            } else {
                bytes += 3;
            }
        }
        return bytes;
    }
}
