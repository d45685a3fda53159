package dev.recado.contract.delivery;

import dev.recado.contract.message.BusMessage;

/**
 * A device has its cursors.
 *
 * @param known whether it had them before
 */
public record DeviceOpened(boolean known) implements BusMessage {}
