package dev.recado.system.conversation;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands for bytes in a recorded conversation: {@code \n \r \t \e \\ \xNN}, a trailing {@code \s} for a space, and what cannot be known
 * before.
 *
 * <pre>
 *   «id:ana»    13 digits that are called ana from here on; where they are called so already, the same ones
 *   «ana»       those digits again
 *   «second»    dd/MM/yyyy HH:mm:ss    «minute»  dd/MM/yyyy;HH:mm    «unix»  10 digits
 *   «any»       anything, at least one character
 * </pre>
 */
final class Words {
    private static final Pattern ESCAPE = Pattern.compile("\\\\(x[0-9a-f]{2}|[nrtes\\\\])");
    private static final Pattern BLANK = Pattern.compile("«([a-z]+)(?::([a-z]+))?»");
    private static final Map<String, String> FORMS = Map.of(
            "id", "\\d{13}",
            "second", "\\d{2}/\\d{2}/\\d{4} \\d{2}:\\d{2}:\\d{2}",
            "minute", "\\d{2}/\\d{2}/\\d{4};\\d{2}:\\d{2}",
            "unix", "\\d{10}",
            "any", ".+");

    private final Map<String, String> known = new HashMap<>();

    /** The bytes that a text stands for, each as a character. */
    String bytes(String text) {
        return BLANK.matcher(utf8(text)).replaceAll(blank -> Matcher.quoteReplacement(known(blank.group(1))));
    }

    private String known(String name) {
        if (!known.containsKey(name)) {
            throw new AssertionError("«" + name + "» is not known here (known: " + known.keySet() + ")");
        }
        return known.get(name);
    }

    /** Tells whether bytes are what a text stands for, and takes note of what could not be known before. */
    boolean matches(String text, String bytes) {
        Map<String, Integer> unknown = new HashMap<>();
        Matcher actual =
                Pattern.compile(pattern(utf8(text), unknown), Pattern.DOTALL).matcher(bytes);
        boolean matches = actual.matches();
        if (matches) {
            unknown.forEach((name, group) -> known.put(name, actual.group(group)));
        }
        return matches;
    }

    private String pattern(String text, Map<String, Integer> unknown) {
        StringBuilder pattern = new StringBuilder();
        int end = 0;
        Matcher blank = BLANK.matcher(text);
        while (blank.find()) {
            pattern.append(Pattern.quote(text.substring(end, blank.start())));
            pattern.append(pattern(blank.group(1), blank.group(2), unknown));
            end = blank.end();
        }
        return pattern.append(Pattern.quote(text.substring(end))).toString();
    }

    private String pattern(String form, String name, Map<String, Integer> unknown) {
        String called = name == null ? form : name;
        if (known.containsKey(called)) {
            return Pattern.quote(known.get(called));
        }
        if (!FORMS.containsKey(form)) {
            throw new AssertionError("«" + form + "» is not known here");
        }
        if (name == null) {
            return FORMS.get(form);
        }
        Integer group = unknown.putIfAbsent(name, unknown.size() + 1);
        return group == null ? "(" + FORMS.get(form) + ")" : "\\" + group;
    }

    /** UTF-8, each byte as a character, but for what stands for something else. */
    private static String utf8(String text) {
        StringBuilder bytes = new StringBuilder();
        int end = 0;
        Matcher word = Pattern.compile(ESCAPE.pattern() + "|" + BLANK.pattern()).matcher(text);
        while (word.find()) {
            bytes.append(encoded(text.substring(end, word.start())));
            bytes.append(word.group(1) == null ? word.group() : unescaped(word.group(1)));
            end = word.end();
        }
        return bytes.append(encoded(text.substring(end))).toString();
    }

    private static String encoded(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static String unescaped(String escape) {
        return switch (escape.charAt(0)) {
            case 'n' -> "\n";
            case 'r' -> "\r";
            case 't' -> "\t";
            case 'e' -> "\u001b";
            case 's' -> " ";
            case 'x' -> String.valueOf((char) Integer.parseInt(escape.substring(1), 16));
            default -> "\\";
        };
    }
}
