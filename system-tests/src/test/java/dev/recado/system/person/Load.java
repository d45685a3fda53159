package dev.recado.system.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.recado.system.person.Chatter.Pace;
import dev.recado.system.server.Server;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** People who talk, in pairs and in a group, and somebody who looks things up; and whether all is well with them. */
public final class Load {
    private static final int PAIRS = 4;
    private static final int MEMBERS = 4;
    /** So slow that the processes of a cluster have time for other things. */
    private static final Pace PACE = new Pace(2, Duration.ofMillis(20));

    private static final Duration LONG = Duration.ofSeconds(60);

    private final Checker checker = new Checker();
    private final List<Chatter> friends;
    private final GroupTalk group;
    private final Asker asker;
    private final List<Duration> pauses = new ArrayList<>();

    private Load(People people, Server server) {
        friends = IntStream.range(0, PAIRS)
                .mapToObj(i -> Chatter.start(
                        people.offline("sender", server), people.offline("receiver", server), PACE, checker))
                .toList();
        group = GroupTalk.begin(people, server, MEMBERS, PACE);
        asker = Asker.begin(people.online("asker", server));
    }

    /**
     * They come, and begin.
     *
     * @param people where from
     * @param server where to
     * @return the load, under way
     */
    public static Load begin(People people, Server server) {
        return new Load(people, server);
    }

    /**
     * Waits until every sender had more messages accepted.
     *
     * @param messages how many all of them together
     */
    public void goesOn(int messages) {
        long pairs = checker.acceptedCount() + messages;
        long members = group.acceptedCount() + messages / PAIRS;
        long since = System.nanoTime();
        await("more is accepted, of everybody")
                .atMost(LONG)
                .until(() -> checker.acceptedCount() >= pairs
                        && group.acceptedCount() >= members
                        && checker.allAcceptedSince(since));
    }

    /** Nobody begins anything more; what was begun is answered, and everybody has heard what was accepted. */
    public void endsWell() {
        friends.forEach(Chatter::stop);
        group.stop();
        asker.stop();
        await("everybody has his answers")
                .atMost(LONG)
                .until(() -> friends.stream().allMatch(Chatter::done) && group.done() && asker.done());
        assertThat(friends).extracting(Chatter::failure).containsOnlyNulls();
        checker.checkWhenHeard(LONG);
        group.checkWhenHeard(LONG);
    }

    /** And nobody was refused anything meanwhile. */
    public void endsWithoutARefusal() {
        endsWell();
        assertThat(asker.answered()).isPositive();
        assertThat(asker.failures()).isEmpty();
    }

    /**
     * How long a pair had to wait from one message that was accepted to the next, at most.
     *
     * @return the longest time
     */
    public Duration longestPause() {
        pauses.add(checker.takeLongestPause());
        return Collections.max(pauses);
    }

    /**
     * The same since it was asked the last time.
     *
     * @return the longest time
     */
    public Duration longestPauseSince() {
        Duration since = checker.takeLongestPause();
        pauses.add(since);
        return since;
    }

    @Override
    public String toString() {
        return checker.acceptedCount() + " accepted of pairs, " + group.acceptedCount() + " in a group, "
                + checker.repeatedCount() + " at a repetition, longest pause "
                + longestPause().toMillis() + " ms";
    }
}
