package dev.recado.benchmarks.workload;

import dev.recado.benchmarks.loop.Trouble;
import dev.recado.benchmarks.people.Resident;
import dev.recado.benchmarks.wire.Acknowledger;
import dev.recado.benchmarks.wire.Connection;
import dev.recado.benchmarks.wire.Frames;
import dev.recado.benchmarks.wire.Incoming;
import dev.recado.benchmarks.wire.MessageText;
import dev.recado.benchmarks.wire.SendFrame;
import java.util.concurrent.atomic.LongAdder;

/** Somebody who is there and idle; at the end he says a word to the next one, and hears one from the one before. */
final class Neighbour implements Resident.Life {
    private final int before;
    private final Trouble trouble;
    private final LongAdder heardByAll;
    private Connection connection;
    private Acknowledger acknowledger;
    private boolean accepted;
    private int heard;

    /** Told by which number the one before calls himself. */
    Neighbour(int before, Trouble trouble, LongAdder heardByAll) {
        this.before = before;
        this.trouble = trouble;
        this.heardByAll = heardByAll;
    }

    @Override
    public void cameIn(Connection opened) {
        connection = opened;
        acknowledger = new Acknowledger(opened);
    }

    void greet(SendFrame frame) {
        connection.write(frame.of(0, 0));
        connection.flush();
    }

    void ping() {
        connection.write(Frames.ping());
        connection.flush();
    }

    @Override
    public void frame(Incoming frame) {
        switch (frame.kind()) {
            case ANSWER -> accepted = true;
            case ENTRY -> heard(frame);
            case REFUSAL -> trouble.report("a message was refused: " + frame.failureCode() + " " + frame.text());
            default -> {
                // Receipts.
            }
        }
    }

    private void heard(Incoming entry) {
        acknowledger.received(entry);
        if (MessageText.stream(entry.text()) != before) {
            trouble.report("an entry came that was not for him to hear: " + entry.text());
        }
        heard++;
        heardByAll.increment();
    }

    @Override
    public void turn() {
        acknowledger.acknowledge();
        connection.flush();
    }

    @Override
    public void cutOff(String reason) {
        trouble.report("the server closed an idle connection: " + reason);
    }

    /** His word was accepted. */
    boolean accepted() {
        return accepted;
    }

    /** How often he heard the word of the one before. */
    int heard() {
        return heard;
    }
}
