package dev.recado.benchmarks.workload;

import dev.recado.benchmarks.check.ResumedTalk;
import dev.recado.benchmarks.loop.Trouble;
import dev.recado.benchmarks.wire.Connection;
import dev.recado.benchmarks.wire.Incoming;
import dev.recado.benchmarks.wire.Listener;
import dev.recado.benchmarks.wire.MessageText;
import dev.recado.benchmarks.wire.SendFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/** Somebody who is there, and writes the same number of messages to each of many, some under way at a time. On the loop of all of them. */
final class Correspondent implements Listener {
    private static final int WINDOW = 256;

    /** Somebody to write to, and the stream that he hears. */
    record Recipient(String id, int stream, ResumedTalk talk) {}

    private final Connection connection;
    private final int messages;
    private final LongAdder acceptedFromAll;
    private final Trouble trouble;
    private final List<Recipient> recipients = new ArrayList<>();
    private SendFrame frame;
    private int next;
    private int answered;

    Correspondent(Connection connection, int messages, LongAdder acceptedFromAll, Trouble trouble) {
        this.connection = connection;
        this.messages = messages;
        this.acceptedFromAll = acceptedFromAll;
        this.trouble = trouble;
        connection.listen(this);
    }

    void add(Recipient recipient) {
        recipients.add(recipient);
    }

    /** Begins to write to all of them. */
    void begin() {
        turn();
    }

    /** One after the other, so that a frame serves all messages to one of them. */
    @Override
    public void turn() {
        while (next < recipients.size() * messages && next - answered < WINDOW) {
            int message = next % messages;
            if (message == 0) {
                Recipient recipient = recipients.get(next / messages);
                frame = new SendFrame(recipient.id(), recipient.stream(), MessageText.BYTES_MIN);
            }
            connection.write(frame.of(next, message));
            next++;
        }
        connection.flush();
    }

    @Override
    public void frame(Incoming answer) {
        switch (answer.kind()) {
            case ANSWER -> accepted((int) answer.number(), answer.seq());
            case REFUSAL -> trouble.report("a message was refused: " + answer.failureCode() + " " + answer.text());
            default -> {
                // Receipts.
            }
        }
    }

    private void accepted(int number, long seq) {
        recipients.get(number / messages).talk().accepted(number % messages, seq);
        answered++;
        acceptedFromAll.increment();
    }

    @Override
    public void lost(String reason) {
        trouble.report("the server closed a sender's connection: " + reason);
    }
}
