package dev.recado.benchmarks.workload;

import dev.recado.benchmarks.check.Flights;
import dev.recado.benchmarks.check.Verdict;
import dev.recado.benchmarks.loop.Loop;
import dev.recado.benchmarks.loop.Trouble;
import dev.recado.benchmarks.wire.Connection;
import dev.recado.benchmarks.wire.SendFrame;
import java.util.BitSet;
import java.util.List;

/** One who writes to several who are not there, to each in turn; a flight ends when its message is accepted. */
final class Writer implements Cell {
    private final Connection connection;
    private final List<SendFrame> frames;
    private final int window;
    private final int limit;
    private final Flights flights;
    private final Pause pause;
    private boolean filling;

    /** Writes no more messages than the limit. There is a frame for each recipient. */
    Writer(Loop loop, Trouble trouble, Connection connection, List<SendFrame> frames, int window, int limit) {
        this.connection = connection;
        this.frames = frames;
        this.window = window;
        this.limit = limit;
        this.flights = new Flights(loop.tally(), 0);
        this.pause = new Pause(loop, this::turn);
        connection.listen(new Sender(flights, pause, trouble, this::turn));
    }

    private void turn() {
        if (filling) {
            fill();
        }
    }

    @Override
    public void fill() {
        filling = true;
        if (mayWrite() && !pause.lasts()) {
            long now = System.nanoTime();
            while (mayWrite()) {
                send(now);
            }
            flush();
        }
    }

    private boolean mayWrite() {
        return flights.inFlight() < window && flights.begun() < limit;
    }

    @Override
    public void send(long due) {
        int flight = flights.begin(due);
        SendFrame frame = frames.get(flight % frames.size());
        connection.write(frame.of(flight, flight / frames.size()));
    }

    @Override
    public void flush() {
        connection.flush();
    }

    @Override
    public void stop() {
        filling = false;
    }

    /** Which messages to a recipient were accepted, by his place in the list. */
    BitSet acceptedFor(int place) {
        BitSet his = new BitSet();
        flights.accepted().stream()
                .filter(flight -> flight % frames.size() == place)
                .forEach(flight -> his.set(flight / frames.size()));
        return his;
    }

    /** Nothing comes to anybody while one writes. */
    @Override
    public Verdict check() {
        return Verdict.NONE;
    }
}
