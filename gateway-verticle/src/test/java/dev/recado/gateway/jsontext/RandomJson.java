package dev.recado.gateway.jsontext;

import io.vertx.core.buffer.Buffer;
import java.util.Random;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;

/** JSON of every kind and in every spelling, most of it taken, and bytes that nearly are. */
final class RandomJson {
    private static final String[] NAMES = {"type", "address", "body", "to", "", "\\u0074o", "é", "\\n"};
    private static final String[] NUMBERS = {
        "0",
        "-0",
        "7",
        "-12",
        "1795262400000",
        "123456789012345678",
        "-999999999999999999",
        "1234567890123456789",
        "9223372036854775807",
        "9223372036854775808",
        "-9223372036854775808",
        "-9223372036854775809",
        "5.0",
        "0.1",
        "1e3",
        "1E+3",
        "2e-3",
        "-1.5e10",
        "1e999999999",
        "1e-999999999",
        "123456789012345678901234567890",
        "0e0",
        "1234567890123456789012345678901234567890",
        "-1234567890123456789012345678901234567890",
        "12345678901234567890123456789012345678901",
        "12345678901234567890.12345678901234567890",
        "12345678901234567890.123456789012345678e10",
        "01",
        "-",
        "+1",
        ".5",
        "5.",
        "1e",
        "1e+",
        "--1",
        "0x10",
        "NaN",
        "Infinity",
        "1_000"
    };
    private static final String[] ESCAPES = {
        "\\\"",
        "\\\\",
        "\\/",
        "\\b",
        "\\f",
        "\\n",
        "\\r",
        "\\t",
        "\\u0000",
        "\\u00e9",
        "\\uABCD",
        "\\ud83d\\ude00",
        "\\ud83d",
        "\\udE00",
        "\\x",
        "\\u12",
        "\\u12g4",
        "\\U0041",
        "\\'"
    };
    /** Jackson takes other characters there for the digits that have the same last byte. */
    private static final Pattern HALF_AN_ESCAPE = Pattern.compile("\\\\u[^\"]{0,3}[^\\p{ASCII}]");

    private static final int MISTAKE = 400;

    private final Random random;
    private final StringBuilder text = new StringBuilder();

    RandomJson(long seed) {
        this.random = new Random(seed);
    }

    /** An object, or nearly one. */
    Buffer frame() {
        Buffer frame = anyFrame();
        while (HALF_AN_ESCAPE.matcher(frame.toString()).find()) {
            frame = anyFrame();
        }
        return frame;
    }

    private Buffer anyFrame() {
        text.setLength(0);
        blanks();
        if (random.nextInt(50) == 0) {
            value(2);
        } else {
            object(random.nextInt(40) == 0 ? 36 : 4);
        }
        blanks();
        if (random.nextInt(100) == 0) {
            value(1);
        }
        byte[] bytes = Buffer.buffer(text.toString()).getBytes();
        return Buffer.buffer(random.nextInt(3) == 0 ? changed(bytes) : bytes);
    }

    private void object(int depth) {
        listed('{', '}', field -> {
            name(field);
            blanks();
            text.append(':');
            blanks();
            value(depth - 1);
        });
    }

    /** Most have names of their own, some of the many do not. */
    private void name(int field) {
        if (random.nextInt(3) > 0) {
            text.append('"').append("field").append(field).append('"');
        } else if (random.nextInt(10) > 0) {
            text.append('"')
                    .append(field)
                    .append(NAMES[random.nextInt(NAMES.length)])
                    .append('"');
        } else {
            text.append('"').append(NAMES[random.nextInt(NAMES.length)]).append('"');
        }
    }

    private void listed(char begin, char end, IntConsumer one) {
        text.append(begin);
        blanks();
        int size = random.nextInt(30) == 0 ? random.nextInt(50) : random.nextInt(5);
        for (int i = 0; i < size; i++) {
            one.accept(i);
            blanks();
            if (i < size - 1 || random.nextInt(MISTAKE) == 0) {
                text.append(',');
                blanks();
            }
        }
        if (random.nextInt(MISTAKE) > 0) {
            text.append(end);
        }
    }

    private void value(int depth) {
        int kind = random.nextInt(depth > 0 ? 9 : 6);
        if (depth > 4) {
            nested(depth);
        } else if (kind < 2) {
            string();
        } else if (kind == 2) {
            number();
        } else if (kind < 6) {
            text.append(new String[] {"true", "false", "null"}[kind - 3]);
        } else if (kind < 8) {
            object(depth);
        } else {
            listed('[', ']', element -> value(depth - 1));
        }
    }

    /** As deep as it goes, and a little deeper. */
    private void nested(int depth) {
        if (random.nextBoolean()) {
            text.append("{\"x\":");
            value(depth - 1);
            text.append('}');
        } else {
            text.append('[');
            value(depth - 1);
            text.append(']');
        }
    }

    private void number() {
        if (random.nextInt(4) == 0) {
            text.append(NUMBERS[random.nextInt(NUMBERS.length - (random.nextInt(20) == 0 ? 0 : 12))]);
        } else {
            text.append(random.nextInt(1_000) - 500);
        }
    }

    private void string() {
        text.append('"');
        for (int i = random.nextInt(12); i > 0; i--) {
            switch (random.nextInt(8)) {
                case 0 -> text.append(ESCAPES[random.nextInt(ESCAPES.length - (random.nextInt(20) == 0 ? 0 : 5))]);
                case 1 -> text.appendCodePoint(character());
                default -> text.append((char) ('a' + random.nextInt(26)));
            }
        }
        text.append('"');
    }

    private int character() {
        int character = random.nextInt(random.nextBoolean() ? 0x800 : Character.MAX_CODE_POINT);
        boolean taken = character >= ' ' && character != '"' && character != '\\' || random.nextInt(MISTAKE) == 0;
        boolean half = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
        return taken && !half ? character : 0xFFFD;
    }

    private void blanks() {
        while (random.nextInt(8) == 0) {
            text.append(" \t\n\r".charAt(random.nextInt(4)));
        }
    }

    /** The bytes with a few of them changed, left out, put in, or cut off. */
    private byte[] changed(byte[] bytes) {
        byte[] now = bytes;
        for (int i = random.nextInt(3); i >= 0 && now.length > 0; i--) {
            int at = random.nextInt(now.length);
            Buffer all = Buffer.buffer(now);
            Buffer begin = all.getBuffer(0, at);
            now = switch (random.nextInt(5)) {
                case 0 -> begin.getBytes();
                case 1 -> begin.appendBuffer(all.getBuffer(at + 1, now.length)).getBytes();
                case 2 ->
                    begin.appendByte(oneByte())
                            .appendBuffer(all.getBuffer(at, now.length))
                            .getBytes();
                default ->
                    begin.appendByte(oneByte())
                            .appendBuffer(all.getBuffer(at + 1, now.length))
                            .getBytes();
            };
        }
        return now;
    }

    private byte oneByte() {
        String likely = "{}[],:\"\\ \0\n/tfn-+.eE01u\u007f";
        return random.nextBoolean() ? (byte) likely.charAt(random.nextInt(likely.length())) : (byte) random.nextInt();
    }
}
