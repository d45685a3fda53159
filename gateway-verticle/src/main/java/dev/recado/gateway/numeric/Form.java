package dev.recado.gateway.numeric;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A frame that a client may send, as it is found among characters. Widths are counted in code points. */
final class Form {
    private static final int CODE_CHARS = 2;
    /** How the ids of groups begin, and no time before the year 2255. */
    private static final char GROUP = '9';

    private final Phrase phrase;
    private final Template template;
    private final TimeForm time;
    /** The fields whose width is known. */
    private final List<Field> head;

    private final String headShape;
    /** The field at the end whose width is not known, or null. */
    private final Field tail;

    /** How much of a frame is there. */
    enum Fit {
        /** These characters are another frame. */
        NOT,
        /** The beginning. */
        BEGINS,
        /** A frame, if nothing more comes. */
        OPEN,
        /** A frame that has ended. */
        ENDED,
        /** More than a frame may have. */
        TOO_LONG
    }

    /**
     * What was found.
     *
     * @param fit how much
     * @param end behind the last character of what is there, without the line breaks behind one that cannot be longer
     */
    record Match(Fit fit, int end) {}

    /** Tells whether a frame begins somewhere. */
    interface Beginning {
        boolean at(CharSequence text, int from);
    }

    Form(Phrase phrase, Template template, TimeForm time) {
        List<Field> fields = template.fields();
        boolean open = !fields.isEmpty() && fields.get(fields.size() - 1).open();
        this.phrase = phrase;
        this.template = template;
        this.time = time;
        this.head = open ? fields.subList(0, fields.size() - 1) : fields;
        this.tail = open ? fields.get(fields.size() - 1) : null;
        StringBuilder shape = new StringBuilder(template.code());
        head.forEach(field -> shape.append(field.shape(time)));
        this.headShape = shape.toString();
    }

    Phrase phrase() {
        return phrase;
    }

    boolean open() {
        return tail != null;
    }

    /** How many characters it has at least. */
    int chars() {
        return headShape.length();
    }

    /** Looks for it at some place. */
    Match match(CharSequence text, int from, Beginning next) {
        int available = Math.min(text.length() - from, headShape.length());
        for (int i = CODE_CHARS; i < available; i++) {
            if (!fits(headShape.charAt(i), text.charAt(from + i))) {
                return new Match(Fit.NOT, from);
            }
        }
        int end = from + headShape.length();
        if (available < headShape.length()) {
            return new Match(Fit.BEGINS, text.length());
        }
        return tail == null ? new Match(Fit.ENDED, end) : matchTail(text, end, next);
    }

    private static boolean fits(char shape, char c) {
        return shape == '0' ? '0' <= c && c <= '9' : shape == c;
    }

    private Match matchTail(CharSequence text, int begin, Beginning next) {
        int end = begin;
        for (int chars = 0; end < text.length() && chars < tail.charsMax(); chars++) {
            end += Character.charCount(Character.codePointAt(text, end));
        }
        int behind = LineBreak.skip(text, end);
        boolean mayBegin = behind == text.length() || text.length() - behind < CODE_CHARS && digit(text.charAt(behind));
        if (mayBegin) {
            return new Match(Fit.OPEN, end);
        }
        return new Match(next.at(text, behind) ? Fit.ENDED : Fit.TOO_LONG, end);
    }

    private static boolean digit(char c) {
        return '0' <= c && c <= '9';
    }

    /** Whether one of the ids is that one, or a later one a group's; null if more has to come for an answer. */
    Boolean names(String id, CharSequence text, int from) {
        int at = from + CODE_CHARS;
        for (Field field : head) {
            int end = at + field.chars(time);
            if (field.id() && end > text.length()) {
                return null;
            }
            if (field.id()
                    && (text.subSequence(at, end).toString().equals(id)
                            || at > from + CODE_CHARS && text.charAt(at) == GROUP)) {
                return true;
            }
            at = end;
        }
        return false;
    }

    /** Takes a frame apart; nothing if a field is not what it should be. */
    Input take(CharSequence text, int from, int end) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        int at = from + CODE_CHARS;
        for (Field field : head) {
            values.put(field, text.subSequence(at, at + field.chars(time)).toString());
            at += field.chars(time);
        }
        if (tail != null) {
            values.put(
                    tail, LineBreak.strip(text.subSequence(at, end).toString()).replace("\0", ""));
        }
        return valid(values) ? new Input.Said(phrase, values) : new Input.Unknown();
    }

    private boolean valid(Map<Field, String> values) {
        String ts = values.get(Field.TS);
        String members = values.get(Field.MEMBERS);
        return (ts == null || time.seconds(ts, ZoneId.systemDefault()).isPresent())
                && (members == null || members.matches("([0-9]{" + Field.ID_CHARS + "})*"));
    }

    @Override
    public String toString() {
        return template.toString();
    }
}
