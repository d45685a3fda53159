package dev.recado.contract.delivery;

/** How safely something is kept when the answer says that it is. */
public enum Durability {
    /** Synced to the disk: it survives a power cut. */
    DISK,
    /** In memory, or in the operating system's: the store is configured not to sync. */
    MEMORY
}
