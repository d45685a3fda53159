package dev.recado.benchmarks.workload;

import dev.recado.benchmarks.check.ResumedTalk;
import dev.recado.benchmarks.loop.Trouble;
import dev.recado.benchmarks.people.Resident;
import dev.recado.benchmarks.wire.Acknowledger;
import dev.recado.benchmarks.wire.Connection;
import dev.recado.benchmarks.wire.Incoming;
import dev.recado.benchmarks.wire.MessageText;
import java.util.concurrent.atomic.LongAdder;

/** Acknowledges what one other writes to him, whenever he is there; remembers, as a client must, how far he was. */
final class ResumingReceiver implements Resident.Life {
    private final int stream;
    private final ResumedTalk talk;
    private final LongAdder receivedByAll;
    private final Trouble trouble;
    private Connection connection;
    private Acknowledger acknowledger;

    /** Hears a stream, and tells what he hears of it for the first time. */
    ResumingReceiver(int stream, ResumedTalk talk, LongAdder receivedByAll, Trouble trouble) {
        this.stream = stream;
        this.talk = talk;
        this.receivedByAll = receivedByAll;
        this.trouble = trouble;
    }

    @Override
    public void cameIn(Connection opened) {
        connection = opened;
        talk.reconnected();
        acknowledger = new Acknowledger(opened);
    }

    @Override
    public void frame(Incoming frame) {
        if (frame.kind() == Incoming.Kind.ENTRY) {
            heard(frame);
        } else if (frame.kind() == Incoming.Kind.REFUSAL) {
            trouble.report("a receiver was told: " + frame.failureCode() + " " + frame.text());
        }
    }

    private void heard(Incoming entry) {
        int message = MessageText.number(entry.text());
        if (MessageText.stream(entry.text()) != stream || message < 0) {
            trouble.report("an entry came that was not for him to hear: " + entry.text());
            return;
        }
        int before = talk.receivedCount();
        talk.received(message, entry.seq());
        receivedByAll.add(talk.receivedCount() - before);
        acknowledger.received(entry);
    }

    @Override
    public void turn() {
        acknowledger.acknowledge();
        connection.flush();
    }
}
