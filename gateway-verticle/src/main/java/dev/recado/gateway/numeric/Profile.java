package dev.recado.gateway.numeric;

/**
 * A variant of the numeric dialect.
 *
 * @param name what it is called in the configuration
 */
public record Profile(String name) {
    /** The first one. */
    public static final Profile CLASSIC = new Profile("classic");
    /** With timestamps of 16 characters. */
    public static final Profile DATED = new Profile("dated");
    /** With names. */
    public static final Profile NAMED = new Profile("named");
}
