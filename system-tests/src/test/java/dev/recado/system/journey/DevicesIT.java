package dev.recado.system.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.error.ErrorCode;
import dev.recado.system.person.Caller;
import dev.recado.system.person.Callers;
import dev.recado.system.person.People;
import dev.recado.system.server.ServerProcess;
import dev.recado.system.server.Servers;
import dev.recado.system.wire.RawConnection;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A phone and a laptop, each of which remembers what it has seen. */
class DevicesIT {
    private static final String PHONE = "phone";
    private static final String LAPTOP = "laptop";

    @RegisterExtension
    final Servers servers = new Servers();

    @RegisterExtension
    final Callers callers = new Callers();

    private ServerProcess server;
    private Caller alice;
    private Caller phone;
    private Caller laptop;
    private String bob;

    @BeforeEach
    void twoDevicesThatHaveSeenEverything() {
        meet(servers.shared());
    }

    private void meet(ServerProcess where) {
        server = where;
        alice = callers.online("alice", server);
        phone = callers.offline("bob", server).comesOnlineOn(PHONE);
        laptop = callers.again(phone).comesOnlineOn(LAPTOP);
        laptop.hangsUp();
        bob = "@" + phone.nickname();
    }

    @Test
    void shouldBeNewOnceAndKnownThen() {
        assertThat(phone.login().getBoolean("deviceKnown")).isFalse();
        assertThat(phone.comesOnlineOn(PHONE).login().getBoolean("deviceKnown")).isTrue();
        assertThat(phone.comesOnline().login().containsKey("deviceKnown")).isFalse();
    }

    @Test
    void shouldEachCatchUpFromWhereItWas() {
        // given
        alice.sends(bob, "one");
        phone.acknowledges(phone.hears("one"));
        alice.sends(bob, "two");
        phone.sends("@" + alice.nickname(), "from my phone");
        alice.sends(bob, "three");
        phone.acknowledges(phone.hears("two", "three"));

        // when
        laptop.comesOnlineOn(LAPTOP);

        // then: what the phone has received, and what it said
        assertThat(laptop.saidMeanwhile()).containsExactly("one", "two", "from my phone", "three");
        assertThat(laptop.caughtUp().getBoolean("complete")).isTrue();
        laptop.acknowledges(laptop.missed().get(3));
        assertThat(laptop.comesOnlineOn(LAPTOP).saidMeanwhile()).isEmpty();
        assertThat(phone.comesOnlineOn(PHONE).saidMeanwhile()).isEmpty();
    }

    @Test
    void shouldBeginWhereTheAccountIs() {
        // given
        alice.sends(bob, "received");
        alice.sends(bob, "waiting");
        phone.acknowledges(phone.hears("received"));

        // when
        Caller tablet = callers.again(phone).comesOnlineOn("tablet");

        // then
        assertThat(tablet.saidMeanwhile()).containsExactly("waiting");
        assertThat(tablet.caughtUp().getBoolean("complete")).isTrue();
    }

    @Test
    void shouldTellTheOthersHowFarTheMostAdvancedOneIs() {
        // given
        alice.sends(bob, "one");
        alice.sends(bob, "two");
        JsonObject two = phone.hears("one", "two");
        laptop.comesOnlineOn(LAPTOP);

        // when
        phone.acknowledges(two);
        laptop.acknowledges(laptop.missed().get(0));
        laptop.reads(two);

        // then: nothing between these two
        assertThat(receipt(alice)).containsExactly(2, 0);
        assertThat(receipt(alice)).containsExactly(2, 2);
        assertThat(alice.asks("recado.status", "conversation", two.getString("conversation"), "seq", 2)
                        .getInteger("read"))
                .isEqualTo(1);
    }

    private static List<Integer> receipt(Caller caller) {
        JsonObject receipt = caller.connection().event("receipt");
        return List.of(receipt.getInteger("delivered"), receipt.getInteger("read"));
    }

    @Test
    void shouldHearLiveWhatTheOtherOneSends() {
        // given
        laptop.comesOnlineOn(LAPTOP);

        // when
        phone.sends("@" + alice.nickname(), "from my phone");
        laptop.sends("@" + alice.nickname(), "from my laptop");

        // then: and what it has not acknowledged comes again
        laptop.hears("from my phone");
        phone.hears("from my laptop");
        assertThat(laptop.comesOnlineOn(LAPTOP).saidMeanwhile()).containsExactly("from my phone");
    }

    @Test
    void shouldMissNothingOfAGroup() {
        // given
        String group = alice.creates(People.nickname("while the laptop sleeps "), phone);
        alice.sends(group, "one");
        phone.acknowledges(phone.hears("recado.group.created", "one"));
        phone.sends(group, "from my phone");
        phone.asks("recado.group.leave", "group", group);
        alice.sends(group, "not bob's");

        // when
        laptop.comesOnlineOn(LAPTOP);

        // then
        assertThat(laptop.saidMeanwhile())
                .containsExactly("recado.group.created", "one", "from my phone", "recado.group.left");
        assertThat(laptop.caughtUp().getBoolean("complete")).isTrue();
    }

    @Test
    void shouldRememberAfterTheServerWasKilled() {
        // given
        meet(servers.start("devices.per-account=2"));
        alice.sends(bob, "one");
        alice.sends(bob, "two");
        phone.acknowledges(phone.hears("one"));

        // when
        server.kill9();
        server.start();

        // then
        assertThat(phone.comesOnlineOn(PHONE).saidMeanwhile()).containsExactly("two");
        assertThat(laptop.comesOnlineOn(LAPTOP).saidMeanwhile()).containsExactly("one", "two");

        // and a third device is one too many
        try (RawConnection third = new RawConnection(server.port())) {
            JsonObject credentials = RawConnection.credentials(phone.nickname()).put("device", "tablet");
            assertThat(third.refusal("recado.login", credentials)).isEqualTo(ErrorCode.TOO_MANY_DEVICES.number());
        }
    }
}
