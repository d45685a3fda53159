package dev.recado.group.outbox;

import dev.recado.contract.bus.Bus;
import dev.recado.contract.id.GroupId;
import dev.recado.group.change.GroupWriter;
import dev.recado.group.store.OutboxReader;
import dev.recado.group.store.UnsentChange;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings every committed change to delivery: in order within a group, for several groups at once, again and again until it is
 * there, also those of an earlier life of the process. Used by one context.
 *
 * <pre>
 *   a request is committed ──► its group is sent, if there is room among those being sent
 *                              otherwise, or if that fails: due
 *   due ──► walk: all groups with unsent changes, in the order of their ids, as far as there is room; after a failure not at once
 * </pre>
 *
 * <p>What is unsent is in the store. Here are the groups that are being sent now, and who waits for an answer.
 */
public final class Outbox {
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final int GROUPS_AT_ONCE = 64;
    private static final long PAUSE_MS_MIN = 50;
    private static final long PAUSE_MS_MAX = 1000;
    private static final long NANOS_BETWEEN_WARNINGS = Duration.ofSeconds(10).toNanos();

    private final Vertx vertx;
    private final OutboxReader reader;
    private final Sender sender;
    private final Waiting waiting;
    private final Promise<Void> ended = Promise.promise();

    private final Set<GroupId> sending = new HashSet<>();
    /** Those of them in which something happened since they were last read. */
    private final Set<GroupId> again = new HashSet<>();

    private boolean due;
    private boolean walking;
    private GroupId walked;
    private boolean reading;

    private boolean pausing;
    private long pauseMs = PAUSE_MS_MIN;
    /** The last one that could not be sent. Others that can say nothing about it, so the pauses get longer until it can. */
    private GroupId troubled;

    private long warnedNanos = System.nanoTime() - NANOS_BETWEEN_WARNINGS;
    private boolean closing;

    /**
     * Sends nothing yet.
     *
     * @param vertx for its timers
     * @param bus where delivery is asked
     * @param reader finds unsent changes
     * @param writer forgets sent ones; to be closed later than this
     * @param answerWithin how long one waits for changes to be sent
     * @param waitingMax how many may wait for that
     */
    public Outbox(
            Vertx vertx, Bus bus, OutboxReader reader, GroupWriter writer, Duration answerWithin, int waitingMax) {
        this.vertx = vertx;
        this.reader = reader;
        this.waiting = new Waiting(vertx, answerWithin, waitingMax);
        this.sender = new Sender(bus, reader, writer, this::arrived);
    }

    /** Begins with what was left unsent. */
    public void start() {
        due = true;
        walk();
    }

    /**
     * Sends the changes of a group that are committed by now.
     *
     * @param group which
     * @param upTo the number of the last one, 0 if there was none
     * @return succeeds once they are in the group's conversation; fails with {@code UNAVAILABLE} if that takes too long, or has ended here;
     *     another one sends them then, or they are sent later
     */
    public Future<Void> sent(GroupId group, long upTo) {
        if (upTo == 0) {
            return Future.succeededFuture();
        }
        Future<Void> sent = waiting.until(group, upTo);
        if (sending.contains(group)) {
            again.add(group);
        } else if (sending.size() < GROUPS_AT_ONCE && !closing) {
            begin(group);
        } else {
            due = true;
        }
        return sent;
    }

    private void begin(GroupId group) {
        if (sending.add(group)) {
            read(group);
        }
    }

    private void read(GroupId group) {
        again.remove(group);
        sender.read(group).onComplete(changes -> send(group, changes), cause -> fail(group, cause));
    }

    private void send(GroupId group, List<UnsentChange> changes) {
        if (!again.contains(group)) {
            // Whoever waits for less than the first has missed its sending.
            long first = changes.isEmpty() ? Long.MAX_VALUE : changes.get(0).number();
            waiting.sent(group, first - 1);
        }
        if (!changes.isEmpty()) {
            sender.send(group, changes).onComplete(sent -> goOn(group), cause -> fail(group, cause));
        } else if (again.contains(group)) {
            goOn(group);
        } else {
            end(group);
        }
    }

    private void arrived(GroupId group, long number) {
        waiting.sent(group, number);
        if (group.equals(troubled)) {
            troubled = null;
            pauseMs = PAUSE_MS_MIN;
        }
    }

    private void goOn(GroupId group) {
        if (closing) {
            end(group);
        } else if (due || walking) {
            // Others wait for room.
            due = true;
            end(group);
        } else {
            read(group);
        }
    }

    private void end(GroupId group) {
        sending.remove(group);
        again.remove(group);
        walk();
    }

    private void fail(GroupId group, Throwable cause) {
        warn("group " + group, cause);
        troubled = group;
        due = true;
        pause();
        end(group);
    }

    private void walk() {
        if (closing) {
            endIfIdle();
        } else if (!reading && !pausing && (due || walking) && sending.size() < GROUPS_AT_ONCE) {
            if (!walking) {
                due = false;
                walking = true;
                walked = null;
            }
            reading = true;
            reader.groups(walked, GROUPS_AT_ONCE).onComplete(this::take, this::failWalk);
        }
    }

    private void take(List<GroupId> groups) {
        reading = false;
        for (GroupId group : groups) {
            if (closing || sending.size() >= GROUPS_AT_ONCE) {
                break;
            }
            walked = group;
            begin(group);
        }
        boolean all = groups.isEmpty() || groups.get(groups.size() - 1).equals(walked);
        if (all && groups.size() < GROUPS_AT_ONCE) {
            walking = false;
        }
        walk();
    }

    private void failWalk(Throwable cause) {
        warn("unsent changes", cause);
        reading = false;
        pause();
        walk();
    }

    private void pause() {
        if (!pausing && !closing) {
            pausing = true;
            vertx.setTimer(pauseMs, fired -> {
                pausing = false;
                walk();
            });
            pauseMs = Math.min(2 * pauseMs, PAUSE_MS_MAX);
        }
    }

    private void warn(String what, Throwable cause) {
        long now = System.nanoTime();
        if (!closing && now - warnedNanos >= NANOS_BETWEEN_WARNINGS) {
            warnedNanos = now;
            LOG.warn("{} cannot be sent to delivery now, again later: {}", what, cause.toString());
        }
    }

    /**
     * Sends nothing more after what is under way; whoever waits is refused.
     *
     * @return succeeds when nothing is under way
     */
    public Future<Void> close() {
        closing = true;
        sender.close();
        endIfIdle();
        return ended.future().onComplete(end -> waiting.close());
    }

    private void endIfIdle() {
        if (sending.isEmpty() && !reading) {
            ended.tryComplete();
        }
    }
}
