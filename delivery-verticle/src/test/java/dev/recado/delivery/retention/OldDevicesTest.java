package dev.recado.delivery.retention;

import static dev.recado.delivery.retention.AgingLog.ALICE;
import static dev.recado.delivery.retention.AgingLog.BOB;
import static dev.recado.delivery.retention.AgingLog.DEVICES;
import static dev.recado.delivery.retention.AgingLog.EVE;
import static dev.recado.delivery.retention.AgingLog.TALK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.DeviceName;
import dev.recado.delivery.domain.DeviceKey;
import dev.recado.delivery.domain.DevicePlace;
import dev.recado.delivery.log.Upkeep;
import dev.recado.storage.Dialect;
import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Dialect.class)
class OldDevicesTest {
    private static final DeviceKey PHONE = new DeviceKey(BOB, new DeviceName("phone"));
    private static final DeviceKey TABLET = new DeviceKey(BOB, new DeviceName("tablet"));
    private static final Duration MOMENT = Duration.ofMillis(1);

    @Parameter
    Dialect dialect;

    private AgingLog log;

    @BeforeEach
    void open() {
        log = new AgingLog(dialect);
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void shouldForgetADeviceThatWasNotSeenForLongAndNoOther() {
        log.opens(PHONE, new DevicePlace(TALK, 0));
        log.passes(MOMENT);
        log.opens(TABLET, new DevicePlace(TALK, 0));
        log.opens(new DeviceKey(ALICE, PHONE.name()), new DevicePlace(TALK, 0));

        log.passes(DEVICES);
        log.forgetsOldDevices();

        assertThat(log.opens(TABLET)).isTrue();
        assertThat(log.opens(new DeviceKey(ALICE, PHONE.name()))).isTrue();
        assertThat(log.opens(PHONE)).isFalse();
        assertThat(log.numbers("SELECT account FROM device_cursor ORDER BY account"))
                .containsExactly(ALICE.value(), BOB.value());
    }

    @Test
    void shouldLeaveADeviceToTheOwnerOfItsAccount() {
        log.opens(PHONE, new DevicePlace(TALK, 0));
        log.opens(TABLET, new DevicePlace(TALK, 0));
        log.passes(DEVICES.plus(MOMENT));

        log.finish(log.oldDevices(PHONE::equals)::step);

        assertThat(log.opens(PHONE)).isFalse();
        assertThat(log.opens(TABLET)).isTrue();
    }

    @Test
    void shouldKeepADeviceThatComesBackInTime() {
        log.opens(PHONE, new DevicePlace(TALK, 0));
        log.passes(DEVICES);
        log.opens(PHONE);
        log.passes(DEVICES);

        log.forgetsOldDevices();

        assertThat(log.opens(PHONE)).isTrue();
    }

    @Test
    void shouldForgetCursorsInSmallPiecesAndMakeThemAnewForADeviceThatComesBackMeanwhile() {
        DevicePlace[] places = LongStream.range(0, Upkeep.ROWS_MAX + 1)
                .mapToObj(i -> new DevicePlace(ConversationId.direct(BOB, new AccountId(EVE.value() + i)), 3))
                .toArray(DevicePlace[]::new);
        log.opens(PHONE, places);
        log.passes(DEVICES.plus(MOMENT));
        OldDevices oldDevices = log.oldDevices();

        log.await(oldDevices.step());
        assertThat(log.numbers("SELECT high FROM device_cursor")).hasSize(Upkeep.ROWS_MAX + 1);
        log.await(oldDevices.step());
        assertThat(log.numbers("SELECT high FROM device_cursor")).hasSize(1);
        assertThat(log.opens(PHONE, places)).isFalse();
        log.await(oldDevices.step());

        assertThat(log.numbers("SELECT high FROM device_cursor")).hasSize(Upkeep.ROWS_MAX + 1);
        assertThat(log.opens(PHONE)).isTrue();
    }

    @Test
    void shouldNotTakeADeviceThatIsForgottenToBeThereStill() {
        log.says(ALICE, BOB, "a");
        log.opens(PHONE, new DevicePlace(TALK, 0));
        log.acknowledges(BOB, PHONE.name(), TALK, 1);
        log.passes(DEVICES.plus(MOMENT));
        log.forgetsOldDevices();
        log.says(ALICE, BOB, "b");
        log.acknowledges(BOB, PHONE.name(), TALK, 2);
        assertThat(log.numbers("SELECT delivered_seq FROM device_cursor")).isEmpty();

        log.opens(PHONE, new DevicePlace(TALK, 2));
        log.says(ALICE, BOB, "c");
        log.acknowledges(BOB, PHONE.name(), TALK, 3);

        assertThat(log.numbers("SELECT delivered_seq FROM device_cursor")).containsExactly(3L);
    }
}
