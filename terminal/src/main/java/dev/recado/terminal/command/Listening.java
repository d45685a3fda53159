package dev.recado.terminal.command;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.terminal.language.Texts;
import dev.recado.terminal.script.EventLines;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Writes a line for whatever happens, and acknowledges it when whoever reads has it. Belongs to the thread of the command. */
final class Listening {
    /** How long what was written may take to be acknowledged when this ends; it is written again at the next start otherwise. */
    static final Duration SETTLE_MAX = Duration.ofSeconds(3);

    private final Happenings happenings;
    private final Consumer<Entry> acknowledge;
    private final Predicate<Entry> wanted;
    private final EventLines lines;
    private final PrintWriter out;
    private final PrintWriter err;
    private final Texts texts;

    private final boolean once;
    private long entriesLeft;
    private boolean lost;

    /**
     * Of what happens from now on.
     *
     * @param acknowledge told of each entry that was written or is not wanted
     * @param wanted which entries are written, and count
     * @param entriesMax after how many entries it ends
     * @param once whether it ends when everything that waited is written
     */
    Listening(
            Happenings happenings,
            Consumer<Entry> acknowledge,
            Predicate<Entry> wanted,
            EventLines lines,
            PrintWriter out,
            PrintWriter err,
            Texts texts,
            long entriesMax,
            boolean once) {
        this.happenings = happenings;
        this.acknowledge = acknowledge;
        this.wanted = wanted;
        this.lines = lines;
        this.out = out;
        this.err = err;
        this.texts = texts;
        this.entriesLeft = entriesMax;
        this.once = once;
    }

    /**
     * Returns when there is no more to write, or nobody who reads it.
     *
     * @throws Refusal the server wants no session any more
     */
    void run() throws InterruptedException {
        boolean goesOn = true;
        while (goesOn) {
            goesOn = write(happenings.next());
        }
    }

    private boolean write(Happening happening) {
        if (happening instanceof Happening.Said said) {
            return write(said.entry());
        }
        if (happening instanceof Happening.Reached reached) {
            return lines.receipt(reached.receipt()).map(this::write).orElse(true);
        }
        if (happening instanceof Happening.Changed changed) {
            follow(changed);
            return true;
        }
        return happening instanceof Happening.CaughtUp && !once;
    }

    private boolean write(Entry entry) {
        if (!wanted.test(entry)) {
            acknowledge.accept(entry);
            return true;
        }
        if (!write(lines.entry(entry))) {
            return false;
        }
        acknowledge.accept(entry);
        return --entriesLeft > 0;
    }

    /** Says whether somebody may have read it: whoever closed a pipe has not. */
    private boolean write(String line) {
        out.println(line);
        return !out.checkError();
    }

    private void follow(Happening.Changed changed) {
        switch (changed.state()) {
            case RECONNECTING -> say(lost ? null : "listen.lost", true);
            case READY -> say(lost ? "listen.back" : null, false);
            case LOGIN_NEEDED -> throw changed.why() == null ? new Refusal(ErrorCode.TOKEN_EXPIRED) : changed.why();
            case DISCONNECTED -> throw changed.why() == null ? new Refusal(ErrorCode.SESSION_ENDED) : changed.why();
            default -> {}
        }
    }

    private void say(String key, boolean nowLost) {
        lost = nowLost;
        if (key != null) {
            Failures.complain(err, texts.say(key));
            err.flush();
        }
    }
}
