package dev.recado.terminal.command;

import dev.recado.contract.id.MessageId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A message to be sent.
 *
 * @param id what makes it the same one when the command is repeated
 * @param body the text; may be empty, unless it is a line
 */
record Outgoing(MessageId id, String body) {
    /** More than any server takes. */
    private static final int BYTES_MAX = 16 * 1024 * 1024;

    /** What stands on the command line. */
    static Outgoing of(List<String> words, MessageId id) {
        return one(String.join(" ", words), id);
    }

    /** All of the standard input, without the end of its last line. */
    static Outgoing ofAll(InputStream in, Charset charset, MessageId id) {
        try {
            byte[] bytes = in.readNBytes(BYTES_MAX + 1);
            if (bytes.length > BYTES_MAX) {
                throw new IllegalArgumentException("message: more than " + BYTES_MAX + " bytes");
            }
            return one(new String(bytes, charset).replaceFirst("\\R\\z", ""), id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Outgoing one(String body, MessageId id) {
        return new Outgoing(id == null ? MessageId.random() : id, body);
    }

    /** Each line of the standard input as it comes, empty ones left out; the id of each is the one given with the number of its line. */
    static Iterator<Outgoing> ofLines(InputStream in, Charset charset, MessageId id) {
        int[] number = {0};
        Stream<String> lines = new BufferedReader(new InputStreamReader(in, charset)).lines();
        return lines.map(line -> new Outgoing(id(id, ++number[0]), line))
                .filter(message -> !message.body().isEmpty())
                .iterator();
    }

    private static MessageId id(MessageId id, int line) {
        return id == null ? MessageId.random() : new MessageId(id + "/" + line);
    }
}
