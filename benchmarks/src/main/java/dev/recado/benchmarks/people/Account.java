package dev.recado.benchmarks.people;

/**
 * Somebody who was registered for a run.
 *
 * @param id 13 digits
 * @param nickname unique in the server
 * @param password his
 */
public record Account(String id, String nickname, String password) {}
