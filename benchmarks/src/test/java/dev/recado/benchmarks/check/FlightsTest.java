package dev.recado.benchmarks.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FlightsTest {
    private static final long MS = 1_000_000;

    private final Tally tally = new Tally();

    @Test
    void shouldEndWhenAcceptedAndReceivedInEitherOrder() {
        // given
        tally.measureFrom(0);
        Flights flights = new Flights(tally, 1);
        int first = flights.begin(0);
        int second = flights.begin(10 * MS);

        // when
        flights.accepted(first, 2 * MS);
        flights.received(second, 11 * MS);

        // then
        assertThat(flights.inFlight()).isEqualTo(2);
        assertThat(tally.counts().ended()).isZero();

        // when
        flights.received(first, 5 * MS);
        flights.accepted(second, 14 * MS);

        // then
        assertThat(flights.inFlight()).isZero();
        assertThat(tally.counts()).isEqualTo(new Counts(0, 0, 2, 2, 0, 2));
        assertThat(tally.ends().getMaxValue()).isBetween(5000L, 5007L);
        assertThat(tally.ends().getMinValue()).isBetween(4000L, 4003L);
        assertThat(tally.acceptances().getMinValue()).isBetween(2000L, 2001L);
    }

    @Test
    void shouldEndWhenTheLastOfManyHasReceived() {
        // given
        Flights flights = new Flights(tally, 3);
        int flight = flights.begin(0);
        flights.accepted(flight, 1);

        // when
        flights.received(flight, 1);
        flights.received(flight, 1);

        // then
        assertThat(flights.inFlight()).isEqualTo(1);

        // when
        flights.received(flight, 1);

        // then
        assertThat(tally.counts()).isEqualTo(new Counts(0, 0, 1, 3, 0, 1));
    }

    @Test
    void shouldKeepTheTimesOfWhatWasDueWhileItWasMeasuredWheneverItEnds() {
        // given
        Flights flights = new Flights(tally, 0);
        int before = flights.begin(9 * MS);
        int first = flights.begin(10 * MS);
        int last = flights.begin(19 * MS);
        int behind = flights.begin(20 * MS);

        // when
        tally.measureFrom(10 * MS);
        flights.accepted(before, 11 * MS);
        flights.accepted(first, 12 * MS);
        tally.measureUntil(20 * MS);
        flights.accepted(last, 119 * MS);
        flights.accepted(behind, 120 * MS);

        // then
        assertThat(tally.acceptances().getTotalCount()).isEqualTo(2);
        assertThat(tally.ends().getTotalCount()).isEqualTo(2);
        assertThat(tally.ends().getMinValue()).isBetween(2000L, 2001L);
        assertThat(tally.ends().getMaxValue()).isBetween(100_000L, 100_063L);
    }

    @Test
    void shouldKeepManyUnderWayWhoEndInAnyOrder() {
        // given
        Flights flights = new Flights(tally, 1);
        for (int number = 0; number < 1000; number++) {
            assertThat(flights.begin(0)).isEqualTo(number);
            flights.accepted(number, 1);
            if (number % 7 != 0) {
                flights.received(number, 1);
            }
        }
        assertThat(flights.inFlight()).isEqualTo(143);

        // when
        for (int number = 0; number < 1000; number += 7) {
            flights.received(number, 1);
        }

        // then
        assertThat(flights.inFlight()).isZero();
        assertThat(tally.counts()).isEqualTo(new Counts(0, 0, 1000, 1000, 0, 1000));
        assertThat(flights.accepted().cardinality()).isEqualTo(1000);
    }

    @Test
    void shouldWaitForNothingAfterARefusal() {
        // given
        Flights flights = new Flights(tally, 1);

        // when
        flights.refused(flights.begin(0));

        // then
        assertThat(flights.inFlight()).isZero();
        assertThat(tally.counts()).isEqualTo(new Counts(0, 0, 0, 0, 1, 0));
        assertThat(flights.accepted().isEmpty()).isTrue();
    }

    @Test
    void shouldTellWhatHasNoAnswerFromWhatWasNotReceived() {
        // given
        Flights flights = new Flights(tally, 1);
        int silent = flights.begin(0);
        int kept = flights.begin(0);
        int refused = flights.begin(0);

        // when
        flights.received(silent, 1);
        flights.accepted(kept, 1);
        flights.refused(refused);

        // then
        assertThat(tally.counts().inFlight()).isEqualTo(2);
        assertThat(tally.counts().unanswered()).isEqualTo(1);
    }

    @Test
    void shouldCountAnAnswerOnceThatComesTwice() {
        // given
        Flights flights = new Flights(tally, 1);
        int flight = flights.begin(0);

        // when
        flights.accepted(flight, 1);
        flights.accepted(flight, 1);

        // then
        assertThat(flights.inFlight()).isEqualTo(1);
        assertThat(tally.counts().accepted()).isEqualTo(1);
    }
}
