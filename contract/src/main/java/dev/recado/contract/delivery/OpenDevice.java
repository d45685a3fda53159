package dev.recado.contract.delivery;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.DeviceName;
import dev.recado.contract.message.BusMessage;

/**
 * Somebody is there with a device. A new one begins where the account is; a known one goes on where it was.
 *
 * @param account who
 * @param device which
 */
public record OpenDevice(AccountId account, DeviceName device) implements BusMessage {}
