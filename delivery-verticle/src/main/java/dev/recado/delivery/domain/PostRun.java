package dev.recado.delivery.domain;

/**
 * Many posts that were accepted one after the other, and are kept in the order of their hashes.
 *
 * @param id larger than those of the runs before
 * @param filter tells which hashes are not in it
 */
public record PostRun(long id, HashFilter filter) {}
