package dev.recado.gateway.commands;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What follows a command, taken from the left. {@code "several words"} may stand where one word is expected. */
final class Arguments {
    private static final Pattern WORD = Pattern.compile("\"(?<quoted>[^\"]+)\"(?=\\s|$)|\\S+");

    private String rest;

    /** What is missing or too much: the command is not written as it should be. */
    static final class SyntaxException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        SyntaxException() {
            super("the command is not written as it should be", null, false, false);
        }
    }

    Arguments(String line) {
        this.rest = line.stripLeading();
    }

    /** Takes a word, without quotes around it. */
    String word() {
        Matcher word = WORD.matcher(rest);
        if (!word.lookingAt()) {
            throw new SyntaxException();
        }
        rest = rest.substring(word.end()).stripLeading();
        return unquoted(word);
    }

    private static String unquoted(Matcher word) {
        return word.group("quoted") == null ? word.group() : word.group("quoted");
    }

    /** Takes all that is left as it is, which is not nothing. */
    String rest() {
        String taken = rest;
        if (taken.isBlank()) {
            throw new SyntaxException();
        }
        rest = "";
        return taken;
    }

    /** Takes all that is left as one name, without quotes around it. */
    String name() {
        String name = rest().strip();
        Matcher word = WORD.matcher(name);
        return word.matches() ? unquoted(word) : name;
    }

    /** Nothing is left. */
    void end() {
        if (!rest.isBlank()) {
            throw new SyntaxException();
        }
    }

    /** Tells whether something is left. */
    boolean more() {
        return !rest.isBlank();
    }
}
