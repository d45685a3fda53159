package dev.recado.benchmarks.people;

/**
 * Somebody who has logged in before, and comes back without his password.
 *
 * @param id of his account
 * @param token opens it
 */
public record TokenHolder(String id, String token) {}
