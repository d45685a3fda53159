package dev.recado.launcher.configuration;

/**
 * A listener that is configured but not opened.
 *
 * @param name its name
 * @param reason why, in a few words
 */
public record ClosedListener(String name, String reason) {}
