package dev.recado.terminal.screen.desk;

import dev.recado.terminal.language.Harmless;
import dev.recado.terminal.screen.display.EditLine;
import dev.recado.terminal.screen.display.Input;
import dev.recado.terminal.screen.display.Line;
import dev.recado.terminal.screen.display.Sheet;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the person and tells him the answers; waits for what the messenger does. Belongs to the person's thread. */
public final class Dialog {
    private static final Logger LOG = LoggerFactory.getLogger(Dialog.class);

    private final Desk desk;
    private final Failures failures;
    private final Waiting waiting;

    /**
     * At a desk.
     *
     * @param desk whose
     */
    public Dialog(Desk desk) {
        this.desk = desk;
        this.failures = new Failures(desk.words());
        this.waiting = new Waiting(desk.terminal());
    }

    /**
     * Begins a page, on an empty screen.
     *
     * @param title what it is about; harmless
     */
    public void page(String title) {
        Sheet sheet = new Sheet();
        sheet.add(Line.of(title, desk.look().strong()));
        desk.painter().show(sheet);
    }

    /**
     * Says something.
     *
     * @param key which text of the bundle
     * @param arguments what stands in its places; harmless
     */
    public void say(String key, Object... arguments) {
        print(desk.words().say(key, arguments), AttributedStyle.DEFAULT);
    }

    /**
     * Says that something is done.
     *
     * @param key which text of the bundle
     * @param arguments what stands in its places; harmless
     */
    public void done(String key, Object... arguments) {
        print(desk.words().say(key, arguments), desk.look().good());
    }

    /**
     * Says what else there is to know.
     *
     * @param key which text of the bundle
     * @param arguments what stands in its places; harmless
     */
    public void hint(String key, Object... arguments) {
        print(desk.words().say(key, arguments), desk.look().dim());
    }

    /**
     * Says that something cannot be.
     *
     * @param key which text of the bundle
     * @param arguments what stands in its places; harmless
     */
    public void wrong(String key, Object... arguments) {
        print(desk.words().say(key, arguments), desk.look().bad());
    }

    /**
     * Says what went wrong.
     *
     * @param cause the failure of a future
     */
    public void failed(Throwable cause) {
        print(failures.say(cause), desk.look().bad());
    }

    /**
     * Writes a line.
     *
     * @param text harmless
     * @param style how it looks
     */
    public void print(String text, AttributedStyle style) {
        desk.painter().sheet().add(Line.of(text, style));
    }

    /**
     * Makes what others wrote fit for a line.
     *
     * @param text any text
     * @return one line
     */
    public String safe(String text) {
        return Harmless.line(text, " " + desk.look().signs().lineBreak() + " ");
    }

    /**
     * Reads a line below what is shown.
     *
     * @param asked how
     * @return what became of it
     */
    public Input read(EditLine.Asked asked) {
        desk.painter().paint();
        return desk.edit().read(asked);
    }

    /**
     * Asks for a line, and shows the answer.
     *
     * @param key which question of the bundle
     * @param candidates what may be completed
     * @return the answer, or nothing if the person does not want to
     */
    public Optional<String> ask(String key, Function<String, Collection<String>> candidates) {
        String question = desk.words().say(key) + " ";
        return answer(new EditLine.Asked(label(question), "", false, candidates, false), question);
    }

    /**
     * Asks for a line.
     *
     * @param key which question of the bundle
     * @return the answer, or nothing if the person does not want to
     */
    public Optional<String> ask(String key) {
        return ask(key, typed -> List.of());
    }

    /**
     * Asks for something that nobody may see.
     *
     * @param key which question of the bundle
     * @return the answer as it was typed, or nothing if the person does not want to
     */
    public Optional<String> askHidden(String key) {
        EditLine.Asked asked =
                new EditLine.Asked(label(desk.words().say(key) + " "), "", true, typed -> List.of(), false);
        return read(asked) instanceof Input.Text text && !text.text().isEmpty()
                ? Optional.of(text.text())
                : Optional.empty();
    }

    private Optional<String> answer(EditLine.Asked asked, String question) {
        if (!(read(asked) instanceof Input.Text text) || text.text().isBlank()) {
            return Optional.empty();
        }
        String answer = text.text().strip();
        echo(question + safe(answer));
        return Optional.of(answer);
    }

    /**
     * Writes onto the sheet what was typed, unless the terminal has left it there.
     *
     * @param typed with what stood before it; harmless
     */
    public void echo(String typed) {
        if (desk.edit().addressable()) {
            print(typed, AttributedStyle.DEFAULT);
        }
    }

    /**
     * Asks whether it is meant.
     *
     * @param key which question of the bundle
     * @param arguments what stands in its places; harmless
     * @return whether the answer was yes
     */
    public boolean confirm(String key, Object... arguments) {
        String question = desk.words().say(key, arguments) + " " + desk.words().say("confirm") + " ";
        EditLine.Asked asked = new EditLine.Asked(label(question), "", false, typed -> List.of(), false);
        return answer(asked, question).filter(answer -> isYes(answer)).isPresent();
    }

    private static boolean isYes(String answer) {
        return List.of("s", "sim", "y", "yes").contains(answer.toLowerCase(Locale.ROOT));
    }

    /**
     * Lets the person read what is shown.
     *
     * @return false if he wants to go back all the way
     */
    public boolean isContinued() {
        return read(new EditLine.Asked(
                        label(desk.words().say("page.back") + " "), "", false, typed -> List.of(), false))
                instanceof Input.Text;
    }

    /**
     * What stands before a line to be typed.
     *
     * @param text harmless
     * @return in the look of questions
     */
    public AttributedString label(String text) {
        return new AttributedString(text, desk.look().strong());
    }

    /**
     * Waits for an answer; Ctrl-C ends the wait. What goes wrong is said to the person.
     *
     * @param <T> what is waited for
     * @param future of it, not of {@code null}
     * @return it, or nothing if it failed or took longer than a person waits
     */
    public <T> Optional<T> await(Future<T> future) {
        return await(future, "wait.long", "wait.ended");
    }

    private <T> Optional<T> await(Future<T> future, String late, String ended) {
        try {
            desk.painter().paint();
            return Optional.ofNullable(waiting.result(future));
        } catch (ExecutionException e) {
            failed(e.getCause());
        } catch (TimeoutException e) {
            wrong(late);
        } catch (InterruptedException e) {
            hint(ended);
        }
        return Optional.empty();
    }

    /**
     * Does something with an answer when there is one; does not wait for it.
     *
     * @param <T> of what
     * @param future of the answer; if it fails, nothing is done
     * @param then called on the messenger's thread; must not wait
     */
    public <T> void whenKnown(Future<T> future, Handler<T> then) {
        future.onSuccess(then).onFailure(cause -> LOG.debug("not known now: {}", cause.getMessage()));
    }

    /**
     * Waits until something is done.
     *
     * @param future of it
     * @return whether it is
     */
    public boolean isDone(Future<?> future) {
        return await(future.map(true)).isPresent();
    }

    /**
     * Waits until something is done that goes on even if nobody waits for it any more.
     *
     * @param future of it; if it fails later, that is said as well
     * @param unknown which text of the bundle says that nobody knows yet
     * @return whether it is
     */
    public boolean isDone(Future<?> future, String unknown) {
        boolean done = await(future.map(true), unknown, unknown).isPresent();
        if (!done && !future.isComplete()) {
            future.onFailure(this::failed);
        }
        return done;
    }
}
