package dev.recado.client;

/**
 * The server is about to end the connection.
 *
 * @param code why: a number from the table of error codes
 * @param message the same in words
 * @param comeBack whether to connect again; the client does so by itself
 */
public record Closing(int code, String message, boolean comeBack) {}
