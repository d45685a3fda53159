package dev.recado.gateway.numeric;

/** What stands in a frame behind its code. */
public enum Field {
    /** Who wrote. */
    SRC,
    /** For whom it is: an account or a group. */
    DST,
    /** An account. */
    ID,
    /** A group. */
    GROUP,
    /** Who read. */
    READER,
    /** Who wrote what was read. */
    AUTHOR,
    /** Who makes a group. */
    CREATOR,
    /** When, in the form of the profile. */
    TS,
    /** What was written. Ends a frame. */
    DATA(218),
    /** Accounts, one behind the other. Ends a frame. */
    MEMBERS(7 * Field.ID_CHARS),
    /** What to show for an account. Ends a frame. */
    NAME(128);

    static final int ID_CHARS = 13;

    /** How many characters it may have, or 0 if the number never changes. */
    private final int charsMax;

    Field() {
        this(0);
    }

    Field(int charsMax) {
        this.charsMax = charsMax;
    }

    /** Whether its length is not known but by its end. */
    boolean open() {
        return charsMax > 0;
    }

    int charsMax() {
        return charsMax;
    }

    boolean id() {
        return !open() && this != TS;
    }

    /** How many characters it has, where that is known. */
    int chars(TimeForm time) {
        return this == TS ? time.chars() : ID_CHARS;
    }

    /** What the characters are, a digit standing for any. */
    String shape(TimeForm time) {
        return this == TS ? time.shape() : "0".repeat(ID_CHARS);
    }
}
