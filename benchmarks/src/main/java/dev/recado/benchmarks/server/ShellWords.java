package dev.recado.benchmarks.server;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A command as one would type it. */
final class ShellWords {
    private static final Pattern PLAIN = Pattern.compile("[\\w@%+=:,./-]+");

    private ShellWords() {}

    static String of(List<String> command) {
        return command.stream().map(ShellWords::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
