package dev.recado.delivery.background;

/** What a step of background work says of the one after it. */
public enum Next {
    /** There is more to do. */
    SOON,
    /** There is nothing to do for now. */
    LATER
}
