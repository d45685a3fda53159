package dev.recado.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two-digit codes as the first clients spoke them. */
class NumericClassicTest {
    private static final String UNKNOWN = "0000000000000";
    private static final String TS = "1700000000";

    private final House house = House.aHouse();

    @AfterEach
    void close() {
        house.close();
    }

    private Peer peer() {
        return new Peer(house.port("numeric-classic"));
    }

    private String registered() {
        try (Peer peer = peer()) {
            String answer = peer.sends("01").reads();
            assertThat(answer).matches("02[0-9]{13}");
            return answer.substring(2);
        }
    }

    /** Connects, and waits until that is known: whoever writes to oneself is answered nothing but a refusal. */
    private Peer connected(String id) {
        return peer().sends("03" + id).sends("99").hears(UNKNOWN);
    }

    @Test
    void shouldCarryAMessageFromOneToTheOther() {
        String ana = registered();
        String bia = registered();
        try (Peer here = connected(ana);
                Peer there = connected(bia)) {
            here.sends("05" + ana + bia + TS + "Olá, Bia!");

            there.hears("06" + ana + bia + TS + "Olá, Bia!");
            here.hears("07" + bia + TS);
            there.sends("08" + ana + TS);
            here.hears("09" + bia + TS);
        }
    }
}
