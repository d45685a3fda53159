package dev.recado.gateway.numeric;

import io.vertx.core.buffer.Buffer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Tells whether bytes of UTF-8 end inside a character, and keeps no more of them than that takes. */
final class Cut {
    /** One byte less than the longest character has. */
    private static final int BYTES_MAX = 3;

    private Buffer last = Buffer.buffer(0);

    void came(Buffer bytes) {
        int length = Math.min(BYTES_MAX, bytes.length());
        last.appendBuffer(bytes, bytes.length() - length, length);
        last = last.getBuffer(Math.max(0, last.length() - BYTES_MAX), last.length());
    }

    /** The next bytes begin a character. */
    void end() {
        last = Buffer.buffer(0);
    }

    boolean inCharacter() {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        ByteBuffer bytes = ByteBuffer.wrap(last.getBytes());
        decoder.decode(bytes, CharBuffer.allocate(BYTES_MAX), false);
        return bytes.hasRemaining();
    }
}
