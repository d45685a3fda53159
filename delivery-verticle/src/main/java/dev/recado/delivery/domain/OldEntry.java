package dev.recado.delivery.domain;

/**
 * What decides whether an entry is kept.
 *
 * @param seq its number
 * @param at when it was accepted, in milliseconds since 1970
 */
public record OldEntry(long seq, long at) {}
