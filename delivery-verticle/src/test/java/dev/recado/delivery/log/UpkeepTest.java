package dev.recado.delivery.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.delivery.DeliveryAddresses;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.DeviceName;
import dev.recado.delivery.domain.DeviceKey;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the background writes is written by the owner of what it touches: another one's memory would take it back. */
class UpkeepTest {
    private static final AccountId ALICE = new AccountId(1_000_000_000_001L);

    @ParameterizedTest
    @ValueSource(longs = {2, 3, 4, 5, 6, 7, 8, 9})
    void shouldLeaveEntriesToTheOwnerOfTheirConversation(long other) {
        ConversationId talk = ConversationId.direct(ALICE, new AccountId(1_000_000_000_000L + other));

        assertThat(new RemoveEntries(talk, 1, 2).partition()).isEqualTo(DeliveryAddresses.partition(talk));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void shouldLeaveADeviceToTheOwnerOfItsAccount(long other) {
        AccountId account = new AccountId(1_000_000_000_000L + other);
        DeviceKey device = new DeviceKey(account, new DeviceName("phone"));

        assertThat(new ForgetDevice(device, 1).partition()).isEqualTo(DeliveryAddresses.partition(account));
    }
}
