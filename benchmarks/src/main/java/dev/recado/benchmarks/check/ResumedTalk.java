package dev.recado.benchmarks.check;

import java.util.Arrays;

/**
 * What one person says to another over connections that break, in a conversation in which nobody else says anything: what was
 * accepted and what was received, told apart by the numbers of the entries as {@code docs/protocols.md} says a client must. The
 * sender numbers his messages from 0.
 *
 * <p>Used by one thread.
 */
public final class ResumedTalk {
    private static final int FIRST_CAPACITY = 4;

    /** By message: the number in the conversation that the server answered; 0 without an answer. */
    private int[] accepted = new int[FIRST_CAPACITY];

    /** By message: the number in the conversation under which it was received first; 0 if it was not. */
    private int[] received = new int[FIRST_CAPACITY];

    /** By the number in the conversation, from 1: the message that came under it first, and 1; 0 if none did. */
    private int[] messages = new int[FIRST_CAPACITY];

    private int acceptedCount;
    private int receivedCount;
    private int highestMessage = -1;
    private int lastMessage = -1;
    private long highestSeq;
    private long highestSeqOfConnection;
    private long redelivered;
    private long changed;
    private long repeated;
    private long outOfOrder;
    private long holes;

    /**
     * The server answers that it has a message.
     *
     * @param message the how-manieth of its sender, from 0
     * @param seq its number in the conversation
     */
    public void accepted(int message, long seq) {
        accepted = withRoomFor(message, accepted);
        if (accepted[message] == 0) {
            acceptedCount++;
        }
        accepted[message] = (int) seq;
        highestMessage = Math.max(highestMessage, message);
    }

    /** The recipient has a new connection: what comes again on it was not acknowledged in time on the last one. */
    public void reconnected() {
        highestSeqOfConnection = 0;
    }

    /**
     * An entry comes.
     *
     * @param message the how-manieth of its sender, from 0
     * @param seq its number in the conversation
     */
    public void received(int message, long seq) {
        if (seq <= highestSeq) {
            again(message, seq);
        } else {
            anew(message, seq);
        }
        highestSeqOfConnection = Math.max(highestSeqOfConnection, seq);
    }

    private void again(int message, long seq) {
        int before = at((int) seq, messages);
        if (before == 0) {
            // It stays a hole: a client skips it.
            outOfOrder++;
        } else if (before != message + 1) {
            changed++;
        } else if (seq <= highestSeqOfConnection) {
            repeated++;
        } else {
            redelivered++;
        }
    }

    private void anew(int message, long seq) {
        holes += seq - highestSeq - 1;
        highestSeq = seq;
        messages = withRoomFor((int) seq, messages);
        messages[(int) seq] = message + 1;
        received = withRoomFor(message, received);
        if (received[message] != 0) {
            repeated++;
            return;
        }
        receivedCount++;
        received[message] = (int) seq;
        highestMessage = Math.max(highestMessage, message);
        if (message < lastMessage) {
            outOfOrder++;
        }
        lastMessage = message;
    }

    private static int[] withRoomFor(int place, int[] numbers) {
        return place < numbers.length ? numbers : Arrays.copyOf(numbers, Math.max(place + 1, numbers.length * 2));
    }

    /**
     * How many messages the server answered that it has.
     *
     * @return each counted once
     */
    public int acceptedCount() {
        return acceptedCount;
    }

    /**
     * How many messages have come.
     *
     * @return each counted once
     */
    public int receivedCount() {
        return receivedCount;
    }

    /**
     * Up to where everything has come.
     *
     * @return the highest number of an entry
     */
    public long highestSeq() {
        return highestSeq;
    }

    /**
     * What was accepted and has not come.
     *
     * @return how many messages
     */
    public long lost() {
        long lost = 0;
        for (int message = 0; message <= highestMessage; message++) {
            lost += at(message, accepted) != 0 && at(message, received) == 0 ? 1 : 0;
        }
        return lost;
    }

    /**
     * Numbers that were left out, and those under which something else came than was answered, or than had come before.
     *
     * @return how many
     */
    public long wrongNumbers() {
        long wrong = holes + changed;
        for (int message = 0; message <= highestMessage; message++) {
            int answered = at(message, accepted);
            int came = at(message, received);
            wrong += answered != 0 && came != 0 && answered != came ? 1 : 0;
        }
        return wrong;
    }

    private static int at(int place, int[] numbers) {
        return place < numbers.length ? numbers[place] : 0;
    }

    /**
     * Entries that came again on a new connection, under the number that they had before, which a client skips.
     *
     * @return how many
     */
    public long redelivered() {
        return redelivered;
    }

    /**
     * Messages that came under two numbers, or twice on one connection.
     *
     * @return how many times too often
     */
    public long repeated() {
        return repeated;
    }

    /**
     * Messages that came behind one that was sent later.
     *
     * @return how many
     */
    public long outOfOrder() {
        return outOfOrder;
    }
}
