package dev.recado.contract.bus;

import dev.recado.contract.message.BusMessage;
import java.util.List;

/**
 * Questions of a {@link Lane} that travel together.
 *
 * @param lane whose, by a random number
 * @param epoch how often the lane has begun anew; what was sent before is of no account any more
 * @param number the place of this message in its epoch, from 1
 * @param items the questions
 */
record Numbered(long lane, int epoch, long number, List<?> items) implements BusMessage {}
