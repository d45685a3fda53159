package dev.recado.benchmarks.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Some bytes of a frame: a text that is looked at where it lies. Valid while the frame is, since both are used again. Not thread
 * safe.
 */
public final class Span {
    /** Digits that a long has room for, whatever they are. */
    private static final int DIGITS_MAX = 18;

    private byte[] bytes = {};
    private int from;
    private int to;

    void set(byte[] array, int begin, int end) {
        bytes = array;
        from = begin;
        to = end;
    }

    void clear() {
        to = from;
    }

    /**
     * How much it is.
     *
     * @return bytes, 0 or more
     */
    public int length() {
        return to - from;
    }

    /**
     * Compares.
     *
     * @param text UTF-8
     * @return true if it is the same
     */
    public boolean is(byte[] text) {
        return Arrays.equals(bytes, from, to, text, 0, text.length);
    }

    /**
     * Reads it as a number.
     *
     * @return 0 or more, or -1 if it is anything but 1 to 18 digits
     */
    public long number() {
        return number(0, length());
    }

    /**
     * Reads a part of it as a number.
     *
     * @param begin where, from 0
     * @param digits how many
     * @return 0 or more, or -1 if there is anything but 1 to 18 digits
     */
    public long number(int begin, int digits) {
        if (digits < 1 || digits > DIGITS_MAX || begin + digits > length()) {
            return -1;
        }
        long number = 0;
        for (int at = from + begin; at < from + begin + digits; at++) {
            int digit = bytes[at] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /**
     * Keeps it.
     *
     * @return a copy
     */
    public byte[] copy() {
        return Arrays.copyOfRange(bytes, from, to);
    }

    @Override
    public String toString() {
        return new String(bytes, from, length(), StandardCharsets.UTF_8);
    }
}
