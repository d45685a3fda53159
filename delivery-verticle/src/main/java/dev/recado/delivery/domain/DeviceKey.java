package dev.recado.delivery.domain;

import dev.recado.contract.delivery.OpenDevice;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.DeviceName;

/**
 * A device.
 *
 * @param account whose
 * @param name how it calls itself
 */
public record DeviceKey(AccountId account, DeviceName name) {
    /**
     * The device that is opened.
     *
     * @param question any
     * @return its account and name
     */
    public static DeviceKey of(OpenDevice question) {
        return new DeviceKey(question.account(), question.device());
    }
}
