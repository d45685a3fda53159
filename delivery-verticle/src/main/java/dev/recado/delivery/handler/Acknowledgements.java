package dev.recado.delivery.handler;

import dev.recado.contract.bus.Bus;
import dev.recado.contract.delivery.Acknowledge;
import dev.recado.contract.delivery.Cursors;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.delivery.log.LogWriter;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Acknowledgements on their way to the writer. To move a cursor costs the store what a message costs, and in a group there are as many
 * of them as members; but only the furthest counts. So those of one session in one conversation become one while they wait.
 *
 * <pre>
 *   add ──► waiting, merged ──at the end of the turn, or when the pace allows it──► under way ──commit──► all who asked are answered
 * </pre>
 *
 * <p>Belongs to delivery's context.
 */
public final class Acknowledgements {
    /** How many moves may wait; half of what the writer's queue takes by default. */
    private static final int MOVES_MAX = 1 << 14;
    /** How many may wait to be answered by them. */
    private static final int ASKS_MAX = 1 << 16;

    private final Function<PendingMove, Future<Cursors>> mover;
    private final MovePace pace;
    private final Timer timer;
    private final Map<PendingMove.Key, PendingMove> waiting = new LinkedHashMap<>();
    private final Set<PendingMove> underWay = new HashSet<>();
    private int asks;
    private boolean planned;
    private boolean closed;

    /** Runs something later, on the same context; after no time, when the turn of its event loop is over. */
    @FunctionalInterface
    interface Timer {
        void after(long ms, Runnable action);
    }

    Acknowledgements(Function<PendingMove, Future<Cursors>> mover, MovePace pace, Timer timer) {
        this.mover = mover;
        this.pace = pace;
        this.timer = timer;
    }

    /**
     * None yet.
     *
     * @param writer where cursors are kept
     * @param bus where to ring with receipts
     * @param vertx whose timers
     * @return with nothing waiting
     */
    public static Acknowledgements of(LogWriter writer, Bus bus, Vertx vertx) {
        CursorMover mover = new CursorMover(writer, new Doorbell(bus));
        return new Acknowledgements(
                mover::move, new MovePace(System::nanoTime), (ms, action) -> later(vertx, ms, action));
    }

    private static void later(Vertx vertx, long ms, Runnable action) {
        if (ms == 0) {
            vertx.runOnContext(turn -> action.run());
        } else {
            vertx.setTimer(ms, fired -> action.run());
        }
    }

    /**
     * Moves cursors, perhaps with others that wait for the same.
     *
     * @param acknowledge whose, and where to
     * @return where they are now, once that is committed; fails as {@link LogWriter#move}
     */
    Future<Cursors> add(Acknowledge acknowledge) {
        PendingMove move = waiting.computeIfAbsent(PendingMove.Key.of(acknowledge), PendingMove::new);
        move.merge(acknowledge);
        asks++;
        if (closed || waiting.size() >= MOVES_MAX || asks >= ASKS_MAX) {
            handOver(take(any -> true));
        } else {
            plan();
        }
        return move.answer();
    }

    private void plan() {
        if (!planned && underWay.isEmpty() && !waiting.isEmpty()) {
            planned = true;
            timer.after(Math.max(0, pace.restMs()), this::handOverAsPlanned);
        }
    }

    private void handOverAsPlanned() {
        planned = false;
        if (underWay.isEmpty() && pace.restMs() <= 0) {
            handOver(take(any -> true));
        } else {
            plan();
        }
    }

    private List<PendingMove> take(Predicate<PendingMove> which) {
        List<PendingMove> taken = new ArrayList<>(waiting.size());
        for (Iterator<PendingMove> each = waiting.values().iterator(); each.hasNext(); ) {
            PendingMove move = each.next();
            if (which.test(move)) {
                taken.add(move);
                asks -= move.asks();
                each.remove();
            }
        }
        return taken;
    }

    private void handOver(List<PendingMove> moves) {
        pace.moving(moves.size());
        underWay.addAll(moves);
        moves.forEach(move -> mover.apply(move).onComplete((cursors, cause) -> moved(move, cursors, cause)));
    }

    private void moved(PendingMove move, Cursors cursors, Throwable cause) {
        underWay.remove(move);
        move.answer(cursors, cause);
        plan();
    }

    /**
     * What somebody has acknowledged so far, and others in conversations with him, is moved at once, so that it can be read.
     *
     * @param account who
     * @return succeeds when it is committed, or refused; at once if nothing of it waits
     */
    Future<Void> settled(AccountId account) {
        return settled(move -> move.key().concerns(account));
    }

    /**
     * The same for everyone who takes part in a conversation.
     *
     * @param conversation which
     * @return succeeds when it is committed, or refused; at once if nothing of it waits
     */
    Future<Void> settled(ConversationId conversation) {
        return settled(move -> move.key().conversation().equals(conversation));
    }

    private Future<Void> settled(Predicate<PendingMove> which) {
        if (waiting.isEmpty() && underWay.isEmpty()) {
            return Future.succeededFuture();
        }
        handOver(take(which));
        List<Future<Cursors>> moved =
                underWay.stream().filter(which).map(PendingMove::answer).toList();
        return moved.isEmpty()
                ? Future.succeededFuture()
                : Future.join(moved).transform(over -> Future.succeededFuture());
    }

    /** Hands over what waits, and whatever comes still, at once: the writer answers it before it ends. */
    public void close() {
        closed = true;
        handOver(take(any -> true));
    }
}
