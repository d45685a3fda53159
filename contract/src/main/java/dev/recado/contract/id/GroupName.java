package dev.recado.contract.id;

/**
 * What people call a group. Unique, whatever the case of its letters.
 *
 * <p>A name is 1 to {@value #CHARS_MAX} printable characters, with single spaces inside only, does not begin with {@code #} or
 * {@code @}, has nothing invisible in it, and is not 13 digits, which is what an id looks like. Its {@link #key} is a name too.
 *
 * @param value the name as it was given
 */
public record GroupName(String value) {
    /** How many characters a name may have. */
    public static final int CHARS_MAX = 64;

    /**
     * Checks the characters.
     *
     * @throws IllegalArgumentException if the text is not a name of a group, saying why
     */
    public GroupName {
        check(value);
        String key = Spelling.key(value);
        if (!key.equals(value)) {
            check(key);
        }
    }

    private static void check(String value) {
        Text.checkLine("group name", value, CHARS_MAX);
        Spelling.checkVisible("group name", value);
        Spelling.checkNoId("group name", value);
        if (value.startsWith(" ") || value.endsWith(" ") || value.contains("  ") || hasOtherSpace(value)) {
            throw new IllegalArgumentException("group name: spaces (expected: single ones, between words)");
        }
        if (value.startsWith("#") || value.startsWith("@")) {
            throw new IllegalArgumentException("group name: begins with '" + value.charAt(0) + "'");
        }
    }

    private static boolean hasOtherSpace(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) != ' ' && Character.isSpaceChar(value.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /**
     * What makes a name unique.
     *
     * @return the same text for every way to write the same name
     */
    public String key() {
        return Spelling.key(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
