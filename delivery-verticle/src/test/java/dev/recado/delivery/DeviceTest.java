package dev.recado.delivery;

import static dev.recado.delivery.RunningDelivery.ALICE;
import static dev.recado.delivery.RunningDelivery.BOB;
import static dev.recado.delivery.RunningDelivery.EVE;
import static dev.recado.delivery.RunningDelivery.GROUP;
import static dev.recado.delivery.RunningDelivery.TALK;
import static dev.recado.delivery.RunningDelivery.TURMA;
import static dev.recado.delivery.RunningDelivery.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.recado.contract.delivery.Acknowledge;
import dev.recado.contract.delivery.Cursors;
import dev.recado.contract.delivery.DeliveryAddresses;
import dev.recado.contract.delivery.DeviceOpened;
import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.InboxEvent;
import dev.recado.contract.delivery.OpenDevice;
import dev.recado.contract.delivery.Post;
import dev.recado.contract.delivery.Receipt;
import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.DeviceName;
import dev.recado.contract.id.MessageId;
import dev.recado.contract.id.Nickname;
import dev.recado.contract.id.SessionId;
import io.vertx.core.Future;
import java.util.List;
import java.util.Queue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How each device of an account goes on where it was. */
class DeviceTest extends OnEachDatabase {
    private static final DeviceName PHONE = new DeviceName("phone");
    private static final DeviceName TABLET = new DeviceName("tablet");

    @Test
    void shouldKnowADeviceOnceItWasThere() {
        assertThat(opens(ALICE, PHONE)).isFalse();
        assertThat(opens(ALICE, PHONE)).isTrue();
        restart();
        assertThat(opens(ALICE, PHONE)).isTrue();
        assertThat(opens(ALICE, TABLET)).isFalse();
        assertThat(opens(BOB, PHONE)).isFalse();
    }

    @Test
    void shouldBeginWhereTheAccountIs() {
        delivery().posts(BOB, ALICE, "1");
        delivery().posts(ALICE, BOB, "2");
        delivery().posts(BOB, ALICE, "3");
        delivery().acknowledges(ALICE, TALK, 1, 0);
        delivery().posts(ALICE, EVE, "4");

        opens(ALICE, PHONE);

        assertThat(cursor(TALK, PHONE)).containsExactly(2L, 2L);
        assertThat(cursor(ConversationId.direct(ALICE, EVE), PHONE)).containsExactly(1L, 1L);
    }

    @Test
    void shouldBeginAtTheEndOfWhatWasItsAccountsInAGroup() {
        delivery().begins(TURMA, "c1", BOB, ALICE);
        delivery().acknowledges(ALICE, GROUP, 1, 0);
        delivery().leaves(TURMA, "c2", ALICE, ALICE);
        delivery().says(BOB, TURMA, "a");

        opens(ALICE, PHONE);

        assertThat(cursor(GROUP, PHONE)).containsExactly(2L, 2L);
    }

    @Test
    void shouldMakeTheCursorsOfManyConversationsPageByPage() {
        List<Future<?>> posts = IntStream.range(0, 1203)
                .<Future<?>>mapToObj(i -> delivery().posting(new AccountId(ALICE.value() + 10 + i), ALICE, "a", "a"))
                .toList();
        posts.forEach(RunningDelivery::done);

        opens(ALICE, PHONE);

        assertThat(delivery().rows("SELECT COUNT(*), MAX(settled_seq) FROM device_cursor"))
                .containsExactly(List.of(1203L, 0L));
    }

    @Test
    void shouldMakeTheCursorsThatAnAttemptCutShortHasNotMade() {
        delivery().posts(BOB, ALICE, "1");
        delivery().posts(EVE, ALICE, "2");
        opens(ALICE, PHONE);
        delivery().execute("UPDATE device SET ready = FALSE");
        delivery().execute("DELETE FROM device_cursor WHERE high = " + EVE);

        assertThat(opens(ALICE, PHONE)).isFalse();

        assertThat(delivery().rows("SELECT COUNT(*) FROM device_cursor")).containsExactly(List.of(2L));
        assertThat(opens(ALICE, PHONE)).isTrue();
    }

    @Test
    void shouldOpenADeviceOnceThoughSeveralAsk() {
        delivery().posts(BOB, ALICE, "1");

        List<Future<DeviceOpened>> all =
                IntStream.range(0, 20).mapToObj(i -> opening(ALICE, PHONE)).toList();

        assertThat(all.stream().map(RunningDelivery::done).map(DeviceOpened::known))
                .contains(false);
        assertThat(delivery().rows("SELECT COUNT(*) FROM device_cursor")).containsExactly(List.of(1L));
    }

    @Test
    void shouldRefuseMoreDevicesThanAnAccountMayHave() {
        for (int i = 0; i < RunningDelivery.DEVICES_PER_ACCOUNT; i++) {
            opens(ALICE, new DeviceName("device" + i));
        }

        assertThat(delivery().refused(DeliveryAddresses.DEVICE, new OpenDevice(ALICE, PHONE)))
                .isEqualTo(ErrorCode.TOO_MANY_DEVICES);
        assertThat(opens(ALICE, new DeviceName("device0"))).isTrue();
        assertThat(opens(BOB, PHONE)).isFalse();
    }

    @Test
    void shouldRefuseMoreDevicesAlsoWhenAllComeAtOnce() {
        List<Future<ErrorCode>> all = IntStream.range(0, 10)
                .mapToObj(i -> RunningDelivery.code(opening(ALICE, new DeviceName("device" + i))))
                .toList();

        assertThat(all.stream().filter(each -> done(each) == ErrorCode.TOO_MANY_DEVICES))
                .hasSize(10 - RunningDelivery.DEVICES_PER_ACCOUNT);
    }

    @Test
    void shouldMoveADeviceAndItsAccountAsFarAsItsMostAdvancedDevice() {
        Queue<InboxEvent> bob = delivery().inbox(BOB);
        opens(ALICE, PHONE);
        opens(ALICE, TABLET);
        delivery().posts(BOB, ALICE, "1");
        delivery().posts(BOB, ALICE, "2");

        assertThat(acknowledges(TALK, PHONE, 2, 0)).isEqualTo(new Cursors(2, 0));
        assertThat(acknowledges(TALK, TABLET, 1, 0)).isEqualTo(new Cursors(2, 0));
        restart();
        assertThat(acknowledges(TALK, TABLET, 1, 1)).isEqualTo(new Cursors(2, 1));

        assertThat(cursor(TALK, PHONE)).containsExactly(2L, 2L);
        assertThat(cursor(TALK, TABLET)).containsExactly(1L, 1L);
        await().untilAsserted(() -> assertThat(bob)
                .filteredOn(Receipt.class::isInstance)
                .containsExactly(new Receipt(TALK, ALICE, 2, 0, null, Cursors.START)));
    }

    @Test
    void shouldMoveTheAccountOnlyForADeviceThatWasNeverOpened() {
        delivery().posts(BOB, ALICE, "1");

        assertThat(acknowledges(TALK, PHONE, 1, 0)).isEqualTo(new Cursors(1, 0));

        assertThat(delivery().rows("SELECT device FROM device_cursor")).isEmpty();
    }

    @Test
    void shouldKeepFromWhichDeviceAnEntryWasSentAndTellTheSessionAtOnceOnly() {
        Queue<InboxEvent> bob = delivery().inbox(BOB);
        SessionId session = new SessionId("0123456789abcdef");
        opens(ALICE, PHONE);

        delivery().ask(DeliveryAddresses.POST, post("a", PHONE, session));
        delivery().ask(DeliveryAddresses.POST, post("b", null, null));

        assertThat(delivery().rows("SELECT seq, device FROM entry ORDER BY seq"))
                .extracting(row -> row.get(1))
                .containsExactly("phone", null);
        await().untilAsserted(() -> assertThat(bob)
                .extracting(event -> ((Entry) event).device(), event -> ((Entry) event).session())
                .containsExactly(tuple(PHONE, session), tuple(null, null)));
    }

    @Test
    void shouldWriteDownNowAndThenHowFarADeviceIsSettledByWhatItSends() {
        opens(ALICE, PHONE);
        for (int i = 0; i < 300; i++) {
            delivery().ask(DeliveryAddresses.POST, post("id" + i, PHONE, null));
        }

        assertThat(cursor(TALK, PHONE)).containsExactly(0L, 256L);
    }

    private boolean opens(AccountId account, DeviceName device) {
        return done(opening(account, device)).known();
    }

    private Future<DeviceOpened> opening(AccountId account, DeviceName device) {
        return delivery().asking(DeliveryAddresses.DEVICE, new OpenDevice(account, device));
    }

    private Cursors acknowledges(ConversationId where, DeviceName device, long delivered, long read) {
        return delivery()
                .ask(DeliveryAddresses.ACKNOWLEDGE, new Acknowledge(where, ALICE, delivered, read, device, null));
    }

    private static Post post(String id, DeviceName device, SessionId session) {
        return new Post(
                TALK, ALICE, new Nickname("alice"), new MessageId(id), "text/plain", "body " + id, device, session);
    }

    /** Delivered and settled. */
    private List<Object> cursor(ConversationId where, DeviceName device) {
        List<List<Object>> rows = delivery()
                .rows("SELECT delivered_seq, settled_seq FROM device_cursor WHERE account = " + ALICE
                        + " AND device = '" + device + "' AND low = " + where.low() + " AND high = " + where.high());
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }
}
