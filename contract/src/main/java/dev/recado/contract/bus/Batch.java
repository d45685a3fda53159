package dev.recado.contract.bus;

import dev.recado.contract.error.Refusal;
import dev.recado.contract.message.BusMessage;
import java.util.List;

/**
 * Several messages that travel as one: questions to one address, the outcomes of these in the same order, or announcements to one
 * topic.
 *
 * @param items messages; among outcomes {@linkplain Refusal refusals} too
 */
record Batch(List<?> items) implements BusMessage {}
