package dev.recado.launcher.configuration;

/** What a process can be: each is one verticle. */
public enum Role {
    /** Where clients connect. */
    GATEWAY,
    /** Who exists, and who is online. */
    REGISTRY,
    /** Groups and their members. */
    GROUP,
    /** The log of every conversation. */
    DELIVERY;

    /**
     * The role as it is written.
     *
     * @return in small letters
     */
    public String word() {
        return Kind.word(this);
    }
}
