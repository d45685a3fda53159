package dev.recado.contract.id;

import java.util.random.RandomGenerator;

/**
 * A gateway from its start to its end. One that starts again under the same name of its node is another one.
 *
 * @param value 16 hexadecimal digits
 */
public record GatewayId(String value) {
    /**
     * Checks the shape.
     *
     * @throws IllegalArgumentException if it is not 16 hexadecimal digits
     */
    public GatewayId {
        Hexadecimal.check("gateway", value);
    }

    /**
     * Draws an id.
     *
     * @param random where from
     * @return an id that is as likely as any other
     */
    public static GatewayId random(RandomGenerator random) {
        return new GatewayId(Hexadecimal.random(random));
    }

    @Override
    public String toString() {
        return value;
    }
}
