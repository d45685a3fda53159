package dev.recado.contract.registry;

import dev.recado.contract.id.GatewayId;
import dev.recado.contract.message.BusMessage;

/**
 * A gateway is there.
 *
 * @param gateway which
 * @param roll the sessions that it holds
 */
public record GatewayAlive(GatewayId gateway, RollSum roll) implements BusMessage {}
