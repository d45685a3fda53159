package dev.recado.benchmarks.workload;

import dev.recado.benchmarks.check.Arrivals;
import dev.recado.benchmarks.check.Flights;
import dev.recado.benchmarks.check.Verdict;
import dev.recado.benchmarks.loop.Loop;
import dev.recado.benchmarks.loop.Trouble;
import dev.recado.benchmarks.wire.Connection;
import dev.recado.benchmarks.wire.Frames;
import dev.recado.benchmarks.wire.SendFrame;
import io.vertx.core.Future;
import java.util.List;
import java.util.stream.IntStream;

/** One who writes to one other, or to a group, all of whom are there. */
final class Talk implements Cell {
    private final Connection sender;
    private final SendFrame frame;
    private final int window;
    private final Flights flights;
    private final Pause pause;
    private final List<Arrivals> arrivals;
    private final List<Receiver> receivers;
    private boolean filling;

    Talk(Loop loop, Trouble trouble, Connection sender, List<Connection> members, SendFrame frame, int window) {
        this.sender = sender;
        this.frame = frame;
        this.window = window;
        this.flights = new Flights(loop.tally(), members.size());
        this.pause = new Pause(loop, this::turn);
        this.arrivals = members.stream().map(member -> new Arrivals()).toList();
        this.receivers = IntStream.range(0, members.size())
                .mapToObj(place -> receiver(members.get(place), arrivals.get(place), trouble))
                .toList();
        sender.listen(new Sender(flights, pause, trouble, this::turn));
    }

    private Receiver receiver(Connection member, Arrivals his, Trouble trouble) {
        return new Receiver(member, frame.stream(), trouble, this::turn, (number, now) -> {
            if (his.add(number)) {
                flights.received(number, now);
            }
        });
    }

    /** Succeeds with itself when everybody hears. */
    Future<Talk> open() {
        sender.write(Frames.listen());
        sender.flush();
        return Future.all(receivers.stream().map(Receiver::open).toList()).map(this);
    }

    private void turn() {
        if (filling) {
            fill();
        }
    }

    @Override
    public void fill() {
        filling = true;
        if (flights.inFlight() < window && !pause.lasts()) {
            long now = System.nanoTime();
            while (flights.inFlight() < window) {
                send(now);
            }
            flush();
        }
    }

    @Override
    public void send(long due) {
        int number = flights.begin(due);
        sender.write(frame.of(number, number));
    }

    @Override
    public void flush() {
        sender.flush();
    }

    @Override
    public void stop() {
        filling = false;
    }

    @Override
    public Verdict check() {
        return arrivals.stream().map(his -> his.check(flights.accepted())).reduce(Verdict.NONE, Verdict::and);
    }
}
