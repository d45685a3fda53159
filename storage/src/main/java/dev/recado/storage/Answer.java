package dev.recado.storage;

import io.vertx.core.Context;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.LoggerFactory;

/** What somebody waits for on a context, found out on another thread. */
interface Answer {
    /** Where it is due. Every request has a context of its own on top of the one that runs it: the latter is meant. */
    Context home();

    /** Tells whoever waits; called at {@link #home}. */
    void give();

    /** Gives answers, with one task for each context, not for each answer. */
    static void giveAll(List<? extends Answer> answers) {
        Map<Context, List<Answer>> byHome = new IdentityHashMap<>();
        answers.forEach(answer ->
                byHome.computeIfAbsent(answer.home(), home -> new ArrayList<>()).add(answer));
        byHome.forEach(Answer::giveAt);
    }

    private static void giveAt(Context home, List<Answer> answers) {
        try {
            home.runOnContext(nothing -> answers.forEach(Answer::give));
        } catch (RejectedExecutionException e) {
            LoggerFactory.getLogger(Answer.class)
                    .debug("nobody left to tell about {} items: Vert.x is closed", answers.size());
        }
    }
}
