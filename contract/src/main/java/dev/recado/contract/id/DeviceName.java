package dev.recado.contract.id;

/**
 * A device, as the client on it calls it: the same account and name again is the same device.
 *
 * @param value 1 to {@value #CHARS_MAX} printable characters
 */
public record DeviceName(String value) {
    /** How many characters a name may have. */
    public static final int CHARS_MAX = 64;

    /**
     * Checks the characters.
     *
     * @throws IllegalArgumentException if the text is missing, empty, too long or not printable
     */
    public DeviceName {
        Text.checkLine("device", value, CHARS_MAX);
    }

    @Override
    public String toString() {
        return value;
    }
}
