package dev.recado.benchmarks.workload;

import dev.recado.benchmarks.loop.Loops;
import dev.recado.benchmarks.people.Account;
import dev.recado.benchmarks.people.Logins;
import dev.recado.benchmarks.people.People;
import dev.recado.benchmarks.people.Resident;
import dev.recado.benchmarks.people.TokenHolder;
import dev.recado.benchmarks.report.Figure;
import dev.recado.benchmarks.report.Result;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Many who come and go together; each is called by a number from 0, and lives on the loop of that number. */
final class Crowd {
    private final Context context;
    private final Loops loops;
    private final List<Account> accounts;
    private final List<Resident> residents;

    private Crowd(Context context, List<Account> accounts, List<Resident> residents) {
        this.context = context;
        this.loops = context.loops();
        this.accounts = accounts;
        this.residents = residents;
    }

    /** Makes accounts, and logs each in once by its password. Returns when that is done; nobody is there then. */
    static Crowd of(Context context, People people, int size, IntFunction<Resident.Life> lives) {
        context.progress().show(String.format(Locale.ROOT, "%,d accounts are made", size));
        List<Account> accounts = people.register(size);
        context.progress().show(String.format(Locale.ROOT, "%,d tokens are given out", size));
        List<TokenHolder> holders = people.tokens(accounts);
        List<Resident> residents = IntStream.range(0, size)
                .mapToObj(number -> new Resident(people, number, holders.get(number), lives.apply(number)))
                .toList();
        return new Crowd(context, accounts, residents);
    }

    int size() {
        return residents.size();
    }

    /** The account's id. */
    String id(int number) {
        return accounts.get(number).id();
    }

    /** The first of them come, so many at a time, and go again. */
    void visit(int visitors, int atOnce) {
        context.progress().show(String.format(Locale.ROOT, "%,d come and go", visitors));
        Logins unheeded = new Logins();
        loops.each(visitors, share(atOnce), number -> residents.get(number).come(unheeded));
        each(number -> residents.get(number).go());
    }

    private int share(int atOnce) {
        return Math.max(1, atOnce / loops.all().size());
    }

    /** Everybody comes in, so many at a time. Returns when all have caught up, with what that took. */
    Result comesIn(Result result, int atOnce) {
        Logins logins = new Logins();
        Moment begin = Moment.of(context.server(), loops);
        Ticker.during(context.progress(), () -> line(logins), () -> comeIn(atOnce, logins));
        Moment end = Moment.of(context.server(), loops);
        Moment last = new Moment(
                logins.lastNanos(), end.counts(), end.serverCpuSeconds(), end.serverRssKib(), end.driverCpuSeconds());
        Result rates = Measurement.rates(result, counts -> size(), begin, last);
        Result ends = Measurement.ends(rates, logins.ends());
        return Measurement.acceptances(ends, logins.answers()).with(Figure.FAILURES, logins.failures());
    }

    private void comeIn(int atOnce, Logins logins) {
        loops.each(size(), share(atOnce), number -> residents.get(number).come(logins));
    }

    private String line(Logins logins) {
        return String.format(
                Locale.ROOT, "%,d of %,d are there, %,d failures", logins.count(), size(), logins.failures());
    }

    /** Everybody goes, at once. */
    void goes() {
        each(number -> residents.get(number).go());
    }

    /** Does something for each number, on its loop. Returns when it is done: what was written there may be read here. */
    void each(IntConsumer work) {
        each(0, size(), work);
    }

    /** The same for some of them. */
    void each(int from, int to, IntConsumer work) {
        int step = loops.all().size();
        loops.each(loop -> {
            int place = loops.all().indexOf(loop);
            for (int number = from + Math.floorMod(place - from, step); number < to; number += step) {
                work.accept(number);
            }
            return null;
        });
    }
}
