package dev.recado.contract.frame;

/** A frame's length is not one that is taken. */
public final class InvalidFrameException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean tooLarge;

    InvalidFrameException(int length, int max) {
        super("frame: " + length + " bytes (expected: 1 to " + max + ")", null, false, false);
        this.tooLarge = length > max;
    }

    /**
     * Which of the two.
     *
     * @return true if it is above the limit, false if it is zero or negative
     */
    public boolean tooLarge() {
        return tooLarge;
    }
}
