package dev.recado.terminal.command;

/**
 * What stands on the command line. Java decodes it by the locale of the C library, before anything of ours runs: what that locale cannot
 * carry has become a sign that stands for any other.
 */
final class Arguments {
    private static final char ANY_OTHER = '\uFFFD';

    private Arguments() {}

    /** Whether something of a text was lost on its way into this process. */
    static boolean lost(String text) {
        return lost(text, System.getProperty("sun.jnu.encoding", "UTF-8"));
    }

    /**
     * Whether something of a text was lost.
     *
     * @param charset of the arguments; who writes the sign itself in UTF-8 means it
     */
    static boolean lost(String text, String charset) {
        return text.indexOf(ANY_OTHER) >= 0 && !"UTF-8".equalsIgnoreCase(charset);
    }
}
