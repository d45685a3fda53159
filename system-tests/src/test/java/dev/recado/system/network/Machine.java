package dev.recado.system.network;

import java.util.Locale;

/** One of two. */
public enum Machine {
    /** The first. */
    A("10.0.0.1", "02:00:00:00:00:0a", "10.0.1.2", "10.0.1.1"),
    /** The second. */
    B("10.0.0.2", "02:00:00:00:00:0b", "10.0.2.2", "10.0.2.1");

    private final String address;
    private final String card;
    private final String home;
    private final String outside;

    Machine(String address, String card, String home, String outside) {
        this.address = address;
        this.card = card;
        this.home = home;
        this.outside = outside;
    }

    /**
     * Where the other one reaches it.
     *
     * @return an address that nobody else can reach
     */
    public String address() {
        return address;
    }

    /** Of the Ethernet card that has this address. */
    String card() {
        return card;
    }

    /**
     * Where the test reaches it, through passages.
     *
     * @return the address to listen at
     */
    public String home() {
        return home;
    }

    /**
     * Where it reaches the test, through a passage.
     *
     * @return an address of whoever is outside
     */
    public String outside() {
        return outside;
    }

    Machine other() {
        return this == A ? B : A;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
