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

    private int acceptedCount;
    private int receivedCount;
    private int highestMessage = -1;
    private int lastMessage = -1;
    private long highestSeq;
    private long redelivered;
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

    /**
     * An entry comes.
     *
     * @param message the how-manieth of its sender, from 0
     * @param seq its number in the conversation
     */
    public void received(int message, long seq) {
        if (seq <= highestSeq) {
            redelivered++;
            return;
        }
        holes += seq - highestSeq - 1;
        highestSeq = seq;
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

    private static int[] withRoomFor(int message, int[] numbers) {
        return message < numbers.length ? numbers : Arrays.copyOf(numbers, Math.max(message + 1, numbers.length * 2));
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
     * Numbers that were left out, and those under which something else came than was answered.
     *
     * @return how many
     */
    public long wrongNumbers() {
        long wrong = holes;
        for (int message = 0; message <= highestMessage; message++) {
            int answered = at(message, accepted);
            int came = at(message, received);
            wrong += answered != 0 && came != 0 && answered != came ? 1 : 0;
        }
        return wrong;
    }

    private static int at(int message, int[] numbers) {
        return message < numbers.length ? numbers[message] : 0;
    }

    /**
     * Entries that came again under the number that they had before, which a client skips.
     *
     * @return how many
     */
    public long redelivered() {
        return redelivered;
    }

    /**
     * Messages that came under two numbers.
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
