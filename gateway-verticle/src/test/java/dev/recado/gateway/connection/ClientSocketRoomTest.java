package dev.recado.gateway.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.channels.ClosedChannelException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How much waits for a client that does not read. */
class ClientSocketRoomTest extends ClientSockets {
    @Test
    void shouldBeFullOfWhatWaitsForTheEndOfTheTurn() {
        alice.isWritten("x".repeat(QUEUE_BYTES));
        assertThat(alice.socket.full()).isFalse();

        alice.isWritten("x");

        assertThat(alice.socket.full()).isTrue();
    }

    @Test
    void shouldTellThatItTakesMoreThoughItWasFullOfWhatWaitedForTheEndOfTheTurnOnly() {
        alice.isWritten("x".repeat(QUEUE_BYTES + 1));
        assertThat(alice.socket.full()).isTrue();

        endOfTurn();

        assertThat(alice.heard).containsExactly("(writable)");
        assertThat(alice.socket.full()).isFalse();
    }

    @Test
    void shouldCountWhatTheClientHasNotReadAndWhatWaitsForTheEndOfTheTurnTogether() {
        Network.of(alice);
        alice.isWritten("x".repeat(6000));
        endOfTurn();
        alice.isWritten("x".repeat(2000));
        assertThat(alice.socket.full()).isFalse();

        alice.isWritten("x".repeat(1000));

        assertThat(alice.socket.full()).isTrue();
    }

    @Test
    void shouldTellThatItTakesMoreOnceHalfOfWhatMayWaitIsFree() {
        Network network = Network.of(alice);
        for (int i = 0; i < 3; i++) {
            alice.isWritten("x".repeat(3000));
            endOfTurn();
        }
        assertThat(alice.socket.full()).isTrue();

        network.takes();
        assertThat(alice.heard).isEmpty();
        network.takes();

        assertThat(alice.heard).containsExactly("(writable)");
        assertThat(alice.socket.full()).isFalse();
    }

    @Test
    void shouldCopyOnlyWhatTheSystemIsAboutToTake() {
        Network network = Network.of(alice);
        alice.isWritten("a");
        endOfTurn();
        alice.isWritten("b");
        endOfTurn();
        alice.isWritten("c");
        endOfTurn();
        assertThat(alice.reads()).isEqualTo("a");
        assertThat(alice.reads()).isNull();

        network.takes();

        assertThat(alice.reads()).isEqualTo("bc");
    }

    @Test
    void shouldWriteInPiecesWhileOthersHaveNotReadMuch() {
        Network.of(bob);
        bob.isWritten("x".repeat(10 * ALL_BYTES));
        endOfTurn();
        for (int i = 0; i < 3; i++) {
            alice.isWritten("x".repeat(3000));
        }

        endOfTurn();

        assertThat(List.of(alice.reads(), alice.reads(), alice.reads())).allMatch(piece -> piece.length() == 3000);
    }

    @Test
    void shouldBeCloggedByWhatItsOwnClientHasNotRead() {
        Network.of(alice);
        alice.isWritten("x".repeat(QUEUE_BYTES));
        Network.of(bob);
        bob.isWritten("x".repeat(10 * ALL_BYTES));
        endOfTurn();

        assertThat(alice.socket.full()).isTrue();
        assertThat(alice.socket.clogged()).isFalse();
        assertThat(bob.socket.clogged()).isTrue();
        alice.isWritten("x");
        endOfTurn();
        assertThat(alice.socket.clogged()).isTrue();
    }

    @Test
    void shouldCountNothingThatSystemsTakeAtOnceAgainstTheOthers() {
        alice.isWritten("x".repeat(4000));
        bob.isWritten("x".repeat(4000));

        assertThat(budget.room()).isEqualTo(QUEUE_BYTES);
        endOfTurn();
        assertThat(budget.room()).isEqualTo(QUEUE_BYTES);
    }

    @Test
    void shouldNotTellWhoDidNotAskWhetherThereIsRoom() {
        Network network = Network.of(alice);
        alice.isWritten("x".repeat(QUEUE_BYTES + 1));
        endOfTurn();

        network.takes();

        assertThat(alice.heard).isEmpty();
    }

    @Test
    void shouldBeFullOfLessWhileAnotherClientDoesNotRead() {
        Network network = Network.of(bob);
        bob.isWritten("x".repeat(20_000));
        endOfTurn();
        alice.isWritten("x".repeat(5000));
        assertThat(alice.socket.full()).isTrue();

        network.takes();

        assertThat(alice.socket.full()).isFalse();
    }

    @Test
    void shouldTakeAFrameWhateverOthersHaveNotRead() {
        Network.of(bob);
        bob.isWritten("x".repeat(10 * ALL_BYTES));
        endOfTurn();
        assertThat(alice.socket.full()).isFalse();

        alice.isWritten("x".repeat(10 * QUEUE_BYTES));

        assertThat(alice.socket.full()).isTrue();
        endOfTurn();
        assertThat(alice.heard).containsExactly("(writable)");
    }

    @Test
    void shouldGiveBackWhatAClientHadNotReadWhenItIsGone() {
        Network network = Network.of(bob);
        bob.isWritten("x".repeat(8000));
        endOfTurn();

        bob.channel.close();
        network.fails(new ClosedChannelException());

        assertThat(budget.room()).isEqualTo(QUEUE_BYTES);
        assertThat(bob.heard).containsExactly("(gone)");
    }

    @Test
    void shouldWriteAFrameThatIsLongerThanAllThatMayWait() {
        alice.isWritten("x".repeat(10 * QUEUE_BYTES));
        assertThat(alice.socket.full()).isTrue();

        endOfTurn();

        assertThat(alice.reads()).hasSize(10 * QUEUE_BYTES);
        assertThat(alice.socket.full()).isFalse();
    }

    @Test
    void shouldWriteInAnotherTurnWhatIsWrittenBecauseThereIsRoomAgain() {
        alice.whenWritable = () -> bob.isWritten("b");
        alice.isWritten("x".repeat(QUEUE_BYTES + 1));
        assertThat(alice.socket.full()).isTrue();
        bob.isWritten("a");

        endOfTurn();
        assertThat(bob.reads()).isEqualTo("ab");
        alice.isWritten("x".repeat(QUEUE_BYTES + 1));
        assertThat(alice.socket.full()).isTrue();
        endOfTurn();
        assertThat(bob.reads()).isNull();
        endOfTurn();

        assertThat(bob.reads()).isEqualTo("b");
    }
}
