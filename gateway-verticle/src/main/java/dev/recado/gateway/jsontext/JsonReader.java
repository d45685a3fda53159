package dev.recado.gateway.jsontext;

import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads JSON that nobody vouches for: well-formed UTF-8 only, no key twice, not deep, no number longer than any we take. Makes nothing
 * but the fields and their values.
 */
public final class JsonReader {
    static final int DEPTH_MAX = 32;

    private final JsonScanner json;
    private int depth;

    private JsonReader(Buffer frame) {
        this.json = new JsonScanner(frame);
    }

    /**
     * Reads an object.
     *
     * @param frame the bytes of one object, and blanks
     * @return its fields
     * @throws IllegalArgumentException if the bytes are anything else; its message repeats nothing of them
     */
    public static Fields object(Buffer frame) {
        return new JsonReader(frame).object();
    }

    private Fields object() {
        json.next();
        Object value = json.atEnd() ? null : value();
        json.next();
        if (!json.atEnd()) {
            throw json.malformed();
        }
        if (value instanceof Fields fields) {
            return fields;
        }
        throw new IllegalArgumentException("frame: not a JSON object");
    }

    private Object value() {
        return switch (json.next()) {
            case '"' -> json.text();
            case '{' -> fields();
            case '[' -> array();
            case 't' -> word("true", Boolean.TRUE);
            case 'f' -> word("false", Boolean.FALSE);
            case 'n' -> word("null", null);
            default -> json.number();
        };
    }

    private Object word(String word, Object value) {
        json.expect(word);
        return value;
    }

    private Fields fields() {
        Fields fields = new Fields();
        if (begins('}')) {
            do {
                if (!fields.add(name(), value())) {
                    throw json.malformed();
                }
            } while (goesOn('}'));
        }
        return fields;
    }

    private String name() {
        json.next();
        String name = json.text();
        json.next();
        json.expect(':');
        return name;
    }

    private List<Object> array() {
        List<Object> elements = new ArrayList<>();
        if (begins(']')) {
            do {
                elements.add(value());
            } while (goesOn(']'));
        }
        return elements;
    }

    /** Goes into an object or an array; tells whether there is anything in it. */
    private boolean begins(char end) {
        if (++depth > DEPTH_MAX) {
            throw json.malformed();
        }
        json.skip();
        return json.next() != end || ends();
    }

    /** Goes on to the next field or element; tells whether there is one. */
    private boolean goesOn(char end) {
        if (json.next() == end) {
            return ends();
        }
        json.expect(',');
        return true;
    }

    private boolean ends() {
        json.skip();
        depth--;
        return false;
    }
}
