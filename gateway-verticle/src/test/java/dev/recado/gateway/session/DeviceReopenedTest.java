package dev.recado.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.bus.Bus;
import dev.recado.contract.delivery.DeliveryAddresses;
import dev.recado.contract.delivery.DeviceOpened;
import dev.recado.contract.delivery.OpenDevice;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.DeviceName;
import dev.recado.contract.id.Nickname;
import dev.recado.contract.id.SessionId;
import dev.recado.contract.registry.Account;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A session that lasts longer than delivery remembers a device that is not seen. */
class DeviceReopenedTest {
    private static final Account ALICE = new Account(new AccountId(AccountId.FIRST + 1), new Nickname("alice"), null);
    private static final DeviceName PHONE = new DeviceName("phone");

    private final Vertx vertx = Vertx.vertx();
    private final Bus bus = Bus.of(vertx, Duration.ofSeconds(10));
    private final BlockingQueue<OpenDevice> opened = new LinkedBlockingQueue<>();
    private long now;

    @BeforeEach
    void answer() throws Exception {
        await(bus.answer(DeliveryAddresses.DEVICE, device -> {
                    opened.add(device);
                    return Future.succeededFuture(new DeviceOpened(true));
                })
                .completion());
    }

    @AfterEach
    void close() throws Exception {
        await(vertx.close());
    }

    private static <T> T await(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    private Identity identity(DeviceName device) {
        return new Identity(ALICE, new SessionId("0000000000000001"), device, "token", true);
    }

    private void pass(Device device, Duration time) {
        now += time.toMillis();
        device.tick();
    }

    @Test
    void shouldBeSaidToBeThereStillEveryFewHours() throws Exception {
        Device phone = new Device(bus, () -> now, new Random(1), identity(PHONE));

        pass(phone, Duration.ofHours(2));
        assertThat(opened).isEmpty();
        pass(phone, Duration.ofHours(4));

        assertThat(opened.poll(10, TimeUnit.SECONDS)).isEqualTo(new OpenDevice(ALICE.id(), PHONE));
        pass(phone, Duration.ofHours(2));
        assertThat(opened).isEmpty();
        pass(phone, Duration.ofHours(4));
        assertThat(opened.poll(10, TimeUnit.SECONDS)).isEqualTo(new OpenDevice(ALICE.id(), PHONE));
    }

    @Test
    void shouldBeAskedForByNobodyWhoNamedNone() throws Exception {
        Device none = new Device(bus, () -> now, new Random(1), identity(null));

        pass(none, Duration.ofHours(6));

        assertThat(await(Device.open(bus, identity(null)))).isNull();
        assertThat(opened).isEmpty();
    }
}
