package dev.recado.benchmarks.workload;

import dev.recado.benchmarks.check.Counts;
import dev.recado.benchmarks.check.Verdict;
import dev.recado.benchmarks.loop.TroubleException;
import dev.recado.benchmarks.people.People;
import dev.recado.benchmarks.report.Figure;
import dev.recado.benchmarks.report.Result;
import dev.recado.benchmarks.wire.MessageText;
import dev.recado.benchmarks.wire.SendFrame;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

/** Everybody logs in, stays, and at the end shows that he was really there. */
final class ConnectionsRun {
    private static final int PING_SECONDS = 60;
    private static final int WARM_UP_ROUNDS = 3;
    private static final int WARM_UP_SHARE = 10;
    private static final int GREETINGS_AT_ONCE = 256;
    private static final String TOO_FEW =
            "KiB/connection is left out: %d are too few to be told from what the process varies by itself"
                    + " (expected: some thousand)";

    private final Context context;
    private final Patience patience;
    private final List<Neighbour> neighbours;
    private final LongAdder heard = new LongAdder();
    private final Crowd crowd;

    ConnectionsRun(Context context, int connections) {
        this.context = context;
        this.patience = context.patience();
        this.neighbours = IntStream.range(0, connections)
                .mapToObj(number -> new Neighbour((number + connections - 1) % connections, context.trouble(), heard))
                .toList();
        this.crowd = Crowd.of(context, new People(context.loops(), context.server()), connections, neighbours::get);
    }

    Result run(Result settings, int atOnce, int seconds) {
        warmUp(atOnce);
        SettledMemory before = memory();
        Result result = crowd.comesIn(settings, atOnce);
        stay(seconds);
        SettledMemory after = memory();
        greet();
        double kibEach = after.rssKibEach(before, crowd.size());
        if (!Double.isNaN(after.rssKib()) && Double.isNaN(kibEach)) {
            context.trouble().remark(TOO_FEW.formatted(crowd.size()));
        }
        return Measurement.verdict(result, verdict(), new Counts(0, 0, accepted(), heard.sum(), 0, 0))
                .with(Figure.SERVER_RSS_KIB, after.rssKib())
                .with(Figure.KIB_PER_CONNECTION, kibEach)
                .with(Figure.HEAP_KIB_PER_CONNECTION, after.heapKibEach(before, crowd.size()));
    }

    /** What is loaded and compiled for the first logins is not what a connection costs. */
    private void warmUp(int atOnce) {
        for (int round = 0; round < WARM_UP_ROUNDS; round++) {
            crowd.visit((crowd.size() + WARM_UP_SHARE - 1) / WARM_UP_SHARE, atOnce);
        }
    }

    private SettledMemory memory() {
        context.progress().show("the server's garbage is collected");
        return SettledMemory.of(context.server(), patience);
    }

    private void stay(int seconds) {
        for (int second = 1; second <= seconds; second++) {
            context.progress().show(String.format(Locale.ROOT, "%,d stay for %d s", crowd.size(), second));
            patience.pass(TimeUnit.SECONDS.toMillis(1));
            if (second % PING_SECONDS == 0) {
                crowd.each(number -> neighbours.get(number).ping());
            }
        }
    }

    /** Some at a time: whether all are there is the question, not how fast so many can be told something. */
    private void greet() {
        Ticker.during(context.progress(), () -> heard.sum() + " heard a word of the one before", () -> {
            new Lots(GREETINGS_AT_ONCE, heard::sum, this::untilHeard)
                    .each(crowd.size(), (from, to) -> crowd.each(from, to, this::greet));
            untilHeard(crowd.size());
        });
        crowd.each(number -> neighbours.get(number).ping());
        patience.settle();
        crowd.each(number -> {});
        if (accepted() < crowd.size()) {
            throw new TroubleException("the server accepted " + accepted() + " of " + crowd.size() + " messages");
        }
    }

    private void greet(int number) {
        String next = crowd.id((number + 1) % crowd.size());
        neighbours.get(number).greet(new SendFrame(next, number, MessageText.BYTES_MIN));
    }

    private void untilHeard(long goal) {
        patience.until(heard::sum, goal);
    }

    private long accepted() {
        return neighbours.stream().filter(Neighbour::accepted).count();
    }

    private Verdict verdict() {
        long lost = 0;
        long repeated = 0;
        for (int number = 0; number < crowd.size(); number++) {
            Neighbour neighbour = neighbours.get((number + 1) % crowd.size());
            lost += neighbours.get(number).accepted() && neighbour.heard() == 0 ? 1 : 0;
            repeated += Math.max(0, neighbour.heard() - 1);
        }
        return new Verdict(accepted(), lost, repeated, 0);
    }
}
