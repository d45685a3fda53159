package dev.recado.benchmarks.workload;

import dev.recado.benchmarks.check.Counts;
import dev.recado.benchmarks.check.Tally;
import dev.recado.benchmarks.check.Verdict;
import dev.recado.benchmarks.people.Account;
import dev.recado.benchmarks.people.People;
import dev.recado.benchmarks.report.Result;
import dev.recado.benchmarks.wire.Connection;
import dev.recado.benchmarks.wire.SendFrame;
import io.vertx.core.Future;
import java.util.List;
import java.util.stream.IntStream;

/** Messages for people who are not there, who then come back all at once. Recipient r is written to by sender r modulo senders. */
final class OfflineRound {
    private final Context context;
    private final Stopwatch stopwatch;
    private final People people;
    private final List<Connection> senders;
    private final List<Account> recipients;
    private final Cells<Writer> writers;

    OfflineRound(Context context, People people, List<Connection> senders, List<Account> recipients, Share share) {
        this.context = context;
        this.stopwatch = new Stopwatch(context);
        this.people = people;
        this.senders = senders;
        this.recipients = recipients;
        this.writers = Cells.of(
                context.loops(),
                senders.size(),
                senders.size(),
                number -> Future.succeededFuture(new Writer(
                        context.loops().of(number),
                        context.trouble(),
                        senders.get(number),
                        frames(number, share.payload()),
                        share.window(),
                        share.of(number))));
    }

    /** How much each sender writes: messages in total, so many under way, of so many bytes. */
    record Share(int messages, int senders, int window, int payload) {
        int of(int sender) {
            return messages / senders + (sender < messages % senders ? 1 : 0);
        }
    }

    private List<SendFrame> frames(int sender, int payload) {
        return IntStream.range(0, recipients.size())
                .filter(recipient -> recipient % senders.size() == sender)
                .mapToObj(recipient -> new SendFrame(recipients.get(recipient).id(), recipient, payload))
                .toList();
    }

    /** Writes for so many seconds. */
    void storeFor(int seconds) {
        writers.each(Cell::fill);
        stopwatch.pass("warm-up", seconds, Counts::accepted);
        writers.each(Cell::stop);
        stopwatch.await("warm-up", counts -> counts.inFlight() == 0, Counts::accepted);
        stopwatch.checkThatSomethingWasAccepted();
    }

    /** Writes so many messages, and measures. */
    Result store(Result result, int messages) {
        Moment begin = stopwatch.begin();
        writers.each(Cell::fill);
        stopwatch.await("store", counts -> answered(counts.since(begin.counts())) >= messages, Counts::accepted);
        stopwatch.checkThatSomethingWasAccepted();
        Moment end = stopwatch.end();
        Result rates = Measurement.rates(result, Counts::accepted, begin, end);
        // To be accepted is all that there is to be done.
        Result ends = Measurement.ends(rates, stopwatch.latencies(Tally::ends));
        return Measurement.acceptances(ends, stopwatch.latencies(Tally::acceptances));
    }

    private static long answered(Counts counts) {
        return counts.accepted() + counts.refused();
    }

    /** Has the recipients come back, and measures. */
    Drained drain(Result result) {
        List<Connection> connections = people.login(recipients);
        List<Returning> all = context.loops()
                .each(
                        recipients.size(),
                        recipients.size(),
                        number -> Future.succeededFuture(returning(number, connections.get(number))));
        Moment begin = stopwatch.begin();
        context.loops().each(all.size(), all.size(), number -> {
            all.get(number).begin();
            return Future.succeededFuture();
        });
        stopwatch.await("drain", counts -> counts.inFlight() == 0, Counts::received);
        Moment end = stopwatch.end();
        Result rates = Measurement.rates(result, Counts::received, begin, end);
        stopwatch.settle();
        Verdict verdict = Cells.check(
                context.loops(), all.size(), number -> all.get(number).check());
        leave(all);
        return new Drained(Measurement.ends(rates, stopwatch.latencies(Tally::ends)), verdict);
    }

    private void leave(List<Returning> all) {
        context.loops().each(all.size(), all.size(), number -> all.get(number).leave());
        context.loops()
                .each(
                        senders.size(),
                        senders.size(),
                        number -> senders.get(number).close());
    }

    /** What came of it. */
    record Drained(Result result, Verdict verdict) {}

    private Returning returning(int number, Connection connection) {
        Writer writer = writers.get(number % senders.size());
        return new Returning(
                context.loops().of(number).tally(),
                context.trouble(),
                connection,
                number,
                writer.acceptedFor(number / senders.size()));
    }
}
