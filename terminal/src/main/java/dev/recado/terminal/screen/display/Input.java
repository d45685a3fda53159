package dev.recado.terminal.screen.display;

/** What became of a line that was typed. */
public sealed interface Input {
    /**
     * It was finished.
     *
     * @param text as typed; may have line breaks
     */
    record Text(String text) implements Input {}

    /**
     * Ctrl-C.
     *
     * @param text what had been typed
     */
    record Interrupted(String text) implements Input {}

    /** Ctrl-D, or there is no terminal any more. */
    record Ended() implements Input {}
}
