package dev.recado.client;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * In which order servers are tried: in one drawn at random, so that clients spread, and each time beginning behind the one that was
 * connected to last.
 *
 * <p>Not thread safe: belongs to its client's context.
 */
final class Servers {
    private final List<ServerAddress> all;
    private List<ServerAddress> preferred = List.of();
    private int last;

    Servers(List<ServerAddress> servers, RandomGenerator random) {
        all = new ArrayList<>(servers);
        for (int i = all.size() - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            all.set(other, all.set(i, all.get(other)));
        }
        last = all.size() - 1;
    }

    /** All, in the order in which they are to be tried now; the one that was connected to last comes last. */
    List<ServerAddress> round() {
        Set<ServerAddress> round = new LinkedHashSet<>(preferred);
        for (int i = 1; i <= all.size(); i++) {
            round.add(all.get((last + i) % all.size()));
        }
        return List.copyOf(round);
    }

    /** Has these be tried before all others, until there is a connection. */
    void prefer(List<ServerAddress> servers) {
        preferred = servers;
    }

    /** There is a connection to one of them. */
    void connected(ServerAddress server) {
        preferred = List.of();
        int known = all.indexOf(server);
        last = known < 0 ? last : known;
    }
}
