package dev.recado.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.delivery.Cursors;
import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.id.ConversationId;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class AcknowledgementsTest {
    private static final ConversationId ONE = ConversationId.parse("1111111111111-2222222222222");
    private static final ConversationId TWO = ConversationId.parse("1111111111111-3333333333333");

    private final AtomicLong clock = new AtomicLong();
    private final FakeWire wire = new FakeWire();
    private final ClientOptions options = ClientOptions.of("localhost", 1)
            .withTimes(Duration.ofMillis(100), Duration.ofMillis(1000), Duration.ofMillis(500))
            .withBounds(10, 10, 1);
    private final Requests requests = new Requests(wire, options, clock::get);
    private final Acknowledgements acknowledgements = new Acknowledgements(requests, options, clock::get);

    private void confirm(int index, long delivered, long read) {
        wire.answer(
                requests, index, new JsonObject().put("delivered", delivered).put("read", read));
    }

    @Test
    void shouldPutTogetherWhatComesWhileOneIsUnderWay() {
        // given
        acknowledgements.ready();
        Future<Cursors> first = acknowledgements.acknowledge(ONE, 1, 0);
        Future<Cursors> second = acknowledgements.acknowledge(ONE, 2, 0);
        Future<Cursors> third = acknowledgements.acknowledge(ONE, 9, 5);
        assertThat(wire.bodies("delivered")).containsExactly(1);

        // when
        confirm(0, 1, 0);
        confirm(1, 9, 5);

        // then
        assertThat(wire.bodies("delivered")).containsExactly(1, 9);
        assertThat(wire.bodies("read")).containsExactly(null, 5);
        assertThat(first.result()).isEqualTo(new Cursors(1, 0));
        assertThat(second.result()).isEqualTo(new Cursors(9, 5));
        assertThat(third.result()).isEqualTo(new Cursors(9, 5));
    }

    @Test
    void shouldRepeatAfterALostConnectionTogetherWithWhatCameMeanwhile() {
        // given
        acknowledgements.ready();
        Future<Cursors> before = acknowledgements.acknowledge(ONE, 3, 0);

        // when
        acknowledgements.notReady();
        requests.lost();
        Future<Cursors> meanwhile = acknowledgements.acknowledge(ONE, 4, 0);
        acknowledgements.ready();
        confirm(1, 4, 0);

        // then
        assertThat(wire.bodies("delivered")).containsExactly(3, 4);
        assertThat(before.result()).isEqualTo(new Cursors(4, 0));
        assertThat(meanwhile.result()).isEqualTo(new Cursors(4, 0));
    }

    @Test
    void shouldRepeatARefusedOneWhenItsTimeHasCome() {
        // given
        acknowledgements.ready();
        Future<Cursors> acknowledged = acknowledgements.acknowledge(ONE, 3, 0);
        wire.refuse(requests, 0, ErrorCode.STORE_BUSY, 200);

        // when
        clock.set(199);
        acknowledgements.tick();
        assertThat(wire.written).hasSize(1);
        clock.set(200);
        acknowledgements.tick();
        confirm(1, 3, 0);

        // then
        assertThat(acknowledged.result()).isEqualTo(new Cursors(3, 0));
    }

    @Test
    void shouldFailWhenTheRefusalIsFinal() {
        // given
        acknowledgements.ready();
        Future<Cursors> acknowledged = acknowledgements.acknowledge(ONE, 3, 0);

        // when
        wire.refuse(requests, 0, ErrorCode.NOT_A_MEMBER, 0);

        // then
        assertThat(acknowledged.failed()).isTrue();
        assertThat(wire.written).hasSize(1);
    }

    @Test
    void shouldGiveUpAfterItsTime() {
        // given
        Future<Cursors> acknowledged = acknowledgements.acknowledge(ONE, 3, 0);

        // when
        clock.set(1000);
        acknowledgements.tick();

        // then
        assertThat(acknowledged.failed()).isTrue();
    }

    @Test
    void shouldRefuseMoreConversationsThanMayWait() {
        // given
        acknowledgements.acknowledge(ONE, 3, 0);

        // then
        assertThat(acknowledgements.acknowledge(TWO, 1, 0).failed()).isTrue();
        assertThat(acknowledgements.acknowledge(ONE, 4, 0).isComplete()).isFalse();
    }
}
