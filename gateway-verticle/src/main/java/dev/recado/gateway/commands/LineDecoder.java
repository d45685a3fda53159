package dev.recado.gateway.commands;

import io.vertx.core.buffer.Buffer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.IntSupplier;

/**
 * Makes lines of bytes that are cut anywhere. A line ends in {@code \n}, {@code \r\n}, or where somebody who knows says so. Bytes are kept
 * until their line ends, so that no cut matters to a character; what is no UTF-8 becomes U+FFFD.
 *
 * <p>Empty lines are passed over: the second half of a {@code \r\n} that was cut, whenever it comes, is one.
 */
final class LineDecoder {
    /** One byte less than the longest character has. */
    private static final int CUT_BYTES_MAX = 3;

    private final IntSupplier bytesMax;
    private final Consumer<String> lines;
    private Buffer rest = Buffer.buffer(0);

    /**
     * Makes one at the beginning of a line.
     *
     * @param bytesMax how long a line may be just now, without its {@code \n}
     * @param lines told of each line without its end; never one of blanks only
     */
    LineDecoder(IntSupplier bytesMax, Consumer<String> lines) {
        this.bytesMax = bytesMax;
        this.lines = lines;
    }

    /**
     * Goes on.
     *
     * @param bytes what came
     * @return false if a line is too long; what is beyond its limit is not kept, and nothing more may be decoded
     */
    boolean decode(Buffer bytes) {
        int from = 0;
        for (int i = 0; i < bytes.length(); i++) {
            if (bytes.getByte(i) == '\n') {
                if (!keep(bytes, from, i)) {
                    return false;
                }
                end();
                from = i + 1;
            }
        }
        return keep(bytes, from, bytes.length());
    }

    private boolean keep(Buffer bytes, int from, int to) {
        if (rest.length() + to - from > bytesMax.getAsInt()) {
            return false;
        }
        rest.appendBuffer(bytes, from, to - from);
        return true;
    }

    /** What is left is a line. */
    void end() {
        int length = rest.length();
        if (length == 0) {
            return;
        }
        int textLength = rest.getByte(length - 1) == '\r' ? length - 1 : length;
        String line = rest.getString(0, textLength);
        rest = Buffer.buffer(0);
        if (!line.isBlank()) {
            lines.accept(line);
        }
    }

    /** Tells whether something is left that has no end. */
    boolean unterminated() {
        return rest.length() > 0;
    }

    /** Tells whether what is left ends inside a character. */
    boolean cut() {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        ByteBuffer tail = ByteBuffer.wrap(rest.getBytes(Math.max(0, rest.length() - CUT_BYTES_MAX), rest.length()));
        decoder.decode(tail, CharBuffer.allocate(CUT_BYTES_MAX), false);
        return tail.hasRemaining();
    }
}
