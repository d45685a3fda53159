package dev.recado.contract.id;

/**
 * A device, as the client on it calls it: the same account and name again is the same device.
 *
 * @param value 1 to {@value #CHARS_MAX} printable characters, the first and the last of them not blank
 */
public record DeviceName(String value) {
    /** How many characters a name may have. */
    public static final int CHARS_MAX = 64;

    /**
     * Checks the characters.
     *
     * @throws IllegalArgumentException if the text is missing, empty, too long, not printable, or begins or ends with a blank
     */
    public DeviceName {
        Text.checkLine("device", value, CHARS_MAX);
        if (blank(value.codePointAt(0)) || blank(value.codePointBefore(value.length()))) {
            throw new IllegalArgumentException("device: begins or ends with a blank");
        }
    }

    private static boolean blank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    @Override
    public String toString() {
        return value;
    }
}
