package dev.recado.gateway.session.feed;

import dev.recado.contract.delivery.MembershipChanged;
import dev.recado.contract.delivery.Memberships;
import dev.recado.contract.id.GroupId;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The groups that a feed hears: those that its account is in, as far as is known. Compared with delivery at the beginning and from
 * time to time, since the word that somebody has joined or left may be lost. Being wrong costs time and nothing else: what is heard
 * too much is not written, and what is not heard is found in the log.
 */
final class HeardGroups {
    private static final Logger LOG = LoggerFactory.getLogger(HeardGroups.class);
    /** How many are read, and begun to be listened to, at once. */
    private static final int PAGE = 256;

    private static final long BACKOFF_MIN_MS = 250;
    private static final int BACKOFF_DOUBLINGS = 5;

    private final Self self;
    private final Log log;
    private final GroupTopics topics;
    private final LongSupplier clock;
    private final Runnable changed;
    private final Set<GroupId> heard = new HashSet<>();
    /** Null while nothing is compared. */
    private Comparison comparison;

    private boolean begun;
    private boolean stopped;
    private int failures;
    private long retryAt = Long.MAX_VALUE;

    private static final class Comparison {
        private final Set<GroupId> found = new HashSet<>();
        /** What was heard of these meanwhile is newer than what is read. */
        private final Set<GroupId> overtaken = new HashSet<>();

        private boolean news;
    }

    /** {@code changed} is told when the first comparison is over, and from then on whenever the log may have more than was heard. */
    HeardGroups(Self self, Log log, GroupTopics topics, LongSupplier clock, Runnable changed) {
        this.self = self;
        this.log = log;
        this.topics = topics;
        this.clock = clock;
        this.changed = changed;
    }

    boolean contains(GroupId group) {
        return heard.contains(group);
    }

    /** Compares with delivery, unless that is under way. */
    void compare() {
        if (comparison == null && !stopped) {
            comparison = new Comparison();
            retryAt = Long.MAX_VALUE;
            compareAfter(null).onComplete(done -> compared(), this::notCompared);
        }
    }

    private Future<Void> compareAfter(GroupId after) {
        return log.memberships(after, PAGE)
                .compose(this::listen)
                .compose(next -> next == null ? Future.succeededFuture() : compareAfter(next));
    }

    /** Succeeds with where the next page begins. */
    private Future<GroupId> listen(Memberships page) {
        if (stopped) {
            return Future.succeededFuture();
        }
        List<Future<Void>> listening = new ArrayList<>();
        for (GroupId group : page.groups()) {
            comparison.found.add(group);
            if (!comparison.overtaken.contains(group) && heard.add(group)) {
                comparison.news = true;
                listening.add(listen(group));
            }
        }
        return Future.all(listening).map(page.after());
    }

    private Future<Void> listen(GroupId group) {
        return topics.listen(group).onFailure(cause -> notListening(group));
    }

    /** By now it may be listened to by a later attempt: what is not remembered here must not go on. */
    private void notListening(GroupId group) {
        if (heard.contains(group)) {
            leave(group);
        }
    }

    private void compared() {
        failures = 0;
        if (!stopped) {
            List.copyOf(heard).stream()
                    .filter(group -> !comparison.found.contains(group) && !comparison.overtaken.contains(group))
                    .forEach(this::leave);
            ended();
        }
    }

    private void notCompared(Throwable cause) {
        retryLater(cause);
        if (!stopped) {
            ended();
        }
    }

    private void retryLater(Throwable cause) {
        LOG.debug("the groups of account {} are not known, trying again: {}", self.account(), cause.toString());
        retryAt = clock.getAsLong() + (BACKOFF_MIN_MS << Math.min(failures, BACKOFF_DOUBLINGS));
        failures++;
    }

    private void ended() {
        boolean news = comparison.news || !begun;
        comparison = null;
        begun = true;
        if (news) {
            changed.run();
        }
    }

    private void leave(GroupId group) {
        heard.remove(group);
        topics.leave(group);
    }

    /** The account is in a group now, or is no more; the entry that says so may not have been heard. */
    void heard(MembershipChanged change) {
        GroupId group = change.group();
        if (comparison != null) {
            comparison.overtaken.add(group);
        }
        if (change.member() && heard.add(group)) {
            listen(group).onComplete(listening -> heardChange(), this::retryLater);
        } else if (!change.member() && heard.contains(group)) {
            leave(group);
            heardChange();
        }
    }

    private void heardChange() {
        if (begun && !stopped) {
            changed.run();
        }
    }

    /** Time has passed. */
    void tick() {
        if (clock.getAsLong() >= retryAt) {
            compare();
        }
    }

    /** Listens to none any more. */
    void stop() {
        stopped = true;
        List.copyOf(heard).forEach(this::leave);
    }
}
