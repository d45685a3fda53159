package dev.recado.storage;

/** What became of something that was to wait in a queue. */
enum Offer {
    TAKEN,
    FULL,
    CLOSED
}
