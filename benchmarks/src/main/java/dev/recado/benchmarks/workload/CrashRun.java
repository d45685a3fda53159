package dev.recado.benchmarks.workload;

import dev.recado.benchmarks.check.Counts;
import dev.recado.benchmarks.check.Flights;
import dev.recado.benchmarks.check.ResumedTalk;
import dev.recado.benchmarks.check.Tally;
import dev.recado.benchmarks.loop.TroubleException;
import dev.recado.benchmarks.people.People;
import dev.recado.benchmarks.report.Figure;
import dev.recado.benchmarks.report.Result;
import dev.recado.benchmarks.server.OwnServer;
import dev.recado.benchmarks.server.ProcessUsage;
import dev.recado.benchmarks.wire.SendFrame;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;

/** Pairs who write as fast as they can, and a server that is killed again and again. */
final class CrashRun {
    private static final int AT_ONCE = 32;
    private static final int LOAD_MS_MIN = 200;
    private static final int LOAD_MS_END = 2_000;
    private static final long RESTART_MS_MAX = 600_000;

    private final Context context;
    private final OwnServer server;
    private final Patience patience;
    private final int pairs;
    private final LongAdder accepted = new LongAdder();
    private final LongAdder received = new LongAdder();
    private final Histogram restarts = new Histogram(RESTART_MS_MAX, 3);
    private final List<ResumedTalk> talks;
    private final Crowd receivers;
    private final List<ResumingSender> sending;
    private final Crowd senders;
    private final Stopwatch stopwatch;
    private double killedCpuSeconds;

    CrashRun(Context context, OwnServer server, int pairs, int window, int payload) {
        this.context = context;
        this.server = server;
        this.stopwatch = new Stopwatch(context);
        this.patience = context.patience();
        this.pairs = pairs;
        this.talks = Stream.generate(ResumedTalk::new).limit(pairs).toList();
        People people = new People(context.loops(), server);
        this.receivers = Crowd.of(
                context,
                people,
                pairs,
                pair -> new ResumingReceiver(pair, talks.get(pair), received, context.trouble()));
        this.sending = IntStream.range(0, pairs)
                .mapToObj(pair -> new ResumingSender(
                        new SendFrame(receivers.id(pair), pair, payload),
                        window,
                        new Flights(context.loops().of(pair).tally(), 0),
                        talks.get(pair),
                        accepted,
                        context.trouble()))
                .toList();
        this.senders = Crowd.of(context, people, pairs, sending::get);
    }

    Result run(Result settings, int kills, long seed) {
        Random random = new Random(seed);
        receivers.comesIn(settings, AT_ONCE);
        Moment begin = stopwatch.begin();
        senders.comesIn(settings, AT_ONCE);
        for (int kill = 1; kill <= kills; kill++) {
            load(random, String.format(Locale.ROOT, "killed %d of %d times", kill - 1, kills));
            restart();
        }
        load(random, "killed for the last time");
        Moment end = stopwatch.end().withServerCpuSecondsBefore(killedCpuSeconds);
        senders.each(pair -> sending.get(pair).stop());
        finish();
        return judge(Measurement.rates(settings, Counts::accepted, begin, end))
                .with(
                        Figure.PER_SECOND,
                        end.counts().since(begin.counts()).accepted() / (end.secondsSince(begin.nanos()) - down()))
                .with(Figure.RESTART_P50_MS, restarts.getValueAtPercentile(50))
                .with(Figure.RESTART_MAX_MS, restarts.getMaxValue());
    }

    /** A message is done when it is accepted, on whichever connection. */
    private Result judge(Result rates) {
        Result ends = Measurement.ends(rates, stopwatch.latencies(Tally::ends));
        return new Talks(talks).judge(Measurement.acceptances(ends, stopwatch.latencies(Tally::acceptances)));
    }

    /** Lets messages flow for a while, counted from when they do. */
    private void load(Random random, String phase) {
        Ticker.during(context.progress(), () -> line(phase), () -> {
            if (!patience.until(accepted::sum, accepted.sum() + pairs)) {
                throw new TroubleException("nothing was accepted for " + patience.secondsMax() + " s");
            }
            patience.pass(random.nextInt(LOAD_MS_MIN, LOAD_MS_END));
        });
    }

    private String line(String phase) {
        return String.format(Locale.ROOT, "%s, accepted %,d, received %,d", phase, accepted.sum(), received.sum());
    }

    private void restart() {
        long begun = System.nanoTime();
        killedCpuSeconds += ProcessUsage.of(server.pid()).cpuSeconds();
        server.kill();
        server.restart();
        restarts.recordValue(Math.min(RESTART_MS_MAX, (System.nanoTime() - begun) / 1_000_000));
    }

    private double down() {
        return restarts.getMean() * restarts.getTotalCount() / 1_000;
    }

    /** Until everything begun is answered, and everything accepted is there, or will not come any more. */
    private void finish() {
        long begun = sending.stream().mapToLong(ResumingSender::begun).sum();
        if (!patience.until(accepted::sum, begun)) {
            throw new TroubleException("the server answered " + accepted.sum() + " of " + begun + " messages");
        }
        patience.until(received::sum, accepted.sum());
        patience.settle();
        receivers.each(pair -> {});
        senders.each(pair -> {});
    }
}
