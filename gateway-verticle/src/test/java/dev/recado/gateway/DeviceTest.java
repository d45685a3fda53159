package dev.recado.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.id.DeviceName;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Somebody who says on which device he is. */
class DeviceTest {
    private final House house = House.aHouse();

    @AfterEach
    void close() {
        house.close();
    }

    private static JsonObject login(String nickname, String device) {
        return new JsonObject()
                .put("nickname", nickname)
                .put("password", "secret")
                .put("device", device);
    }

    @Test
    void shouldSayWhetherTheDeviceHadBeenThereBefore() {
        house.account("bob");

        JsonObject first = house.aClient().get("recado.login", login("bob", "phone"));
        JsonObject second = house.aClient().get("recado.login", login("bob", "phone"));

        assertThat(first.getBoolean("deviceKnown")).isFalse();
        assertThat(second.getBoolean("deviceKnown")).isTrue();
    }

    @Test
    void shouldSayNothingOfDevicesToWhoNamesNone() {
        house.account("bob");

        assertThat(house.aClient().logIn("bob").containsKey("deviceKnown")).isFalse();
        assertThat(house.delivery.devices).isEmpty();
    }

    @Test
    void shouldNotLetInWhoHasTooManyDevicesAndLetHimTryAgain() {
        house.account("bob");
        house.aClient().get("recado.login", login("bob", "phone"));
        house.aClient().get("recado.login", login("bob", "desk"));
        Client third = house.aClient();

        assertThat(third.refused("recado.login", login("bob", "watch"))).isEqualTo(611);
        assertThat(third.refused("recado.users", new JsonObject())).isEqualTo(201);
        assertThat(third.get("recado.login", login("bob", "desk")).getBoolean("deviceKnown"))
                .isTrue();
    }

    @Test
    void shouldRefuseWhatIsNotTheNameOfADevice() {
        house.account("bob");

        assertThat(List.of("", "x".repeat(65), "a\nb"))
                .allSatisfy(device -> assertThat(house.aClient().refused("recado.login", login("bob", device)))
                        .isEqualTo(102));
    }

    @Test
    void shouldSayFromWhichDeviceAndSessionAMessageIs() {
        house.account("bob");
        Client alice = house.aClient();
        house.account("alice");
        String session = alice.get("recado.login", login("alice", "phone")).getString("session");

        alice.send("@bob", "m1", "hi");

        Entry entry = house.delivery.log.values().iterator().next().get(0);
        assertThat(entry.device()).isEqualTo(new DeviceName("phone"));
        assertThat(entry.session().value()).isEqualTo(session);
    }
}
