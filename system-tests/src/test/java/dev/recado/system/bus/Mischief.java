package dev.recado.system.bus;

import java.time.Duration;

/**
 * How bad the bus is: what happens to a message, in shares of all of them. The rest passes at once.
 *
 * @param lost share that never arrives, from 0 to 1
 * @param repeated share that arrives a second time, later
 * @param late share that arrives later, behind others
 * @param delayMax how much later at most
 */
record Mischief(double lost, double repeated, double late, Duration delayMax) {
    static final Mischief NONE = new Mischief(0, 0, 0, Duration.ZERO);
}
