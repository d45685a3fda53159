package dev.recado.terminal.command;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.id.AccountId;
import dev.recado.terminal.language.Texts;
import dev.recado.terminal.profile.Profile;
import dev.recado.terminal.script.EventLines;
import dev.recado.terminal.script.JsonEvents;
import dev.recado.terminal.script.TextEvents;
import dev.recado.terminal.store.StoreInUseException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code recado history}: what was said, from the server or, if it cannot be reached, from what the chat has kept here. */
@Command(name = "history", mixinStandardHelpOptions = true)
final class HistoryCommand implements Callable<Integer> {
    private static final int LIMIT_MAX = 1_000_000;

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ProfileOptions options;

    @Option(names = "--with", paramLabel = "WHO")
    private Recipient with;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "50")
    private int limit;

    @Option(names = "--before", paramLabel = "SEQ")
    private Long before;

    @Option(names = "--search", paramLabel = "TEXT")
    private String search;

    @Option(names = "--json")
    private boolean json;

    HistoryCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        check();
        Profile profile = options.profile(surroundings.profiles());
        lines(profile).forEach(spec.commandLine().getOut()::println);
        spec.commandLine().getOut().flush();
        return ExitCodes.DONE;
    }

    private void check() {
        Texts texts = surroundings.texts();
        if (with == null && search == null) {
            throw new ParameterException(spec.commandLine(), texts.say("history.whose"));
        }
        if (before != null && search != null) {
            throw new ParameterException(spec.commandLine(), texts.say("history.search.before"));
        }
        if (limit < 1 || limit > LIMIT_MAX) {
            throw new ParameterException(
                    spec.commandLine(), "--limit: " + limit + " (expected: 1 to " + LIMIT_MAX + ")");
        }
        if (before != null && before < 1) {
            throw new ParameterException(spec.commandLine(), "--before: " + before + " (expected: >= 1)");
        }
    }

    private List<String> lines(Profile profile) {
        KeptHistory kept = new KeptHistory(surroundings, profile, json);
        if (search != null) {
            return kept.search(with, search, limit);
        }
        long end = before == null ? Long.MAX_VALUE : before;
        try (Visit visit = Visit.begin(surroundings, profile, null)) {
            List<Entry> found = new ServerHistory(visit, profile.account()).before(with, end, limit);
            return lines(found, json, profile.account(), Nicknames.of(visit));
        } catch (RuntimeException e) {
            if (Failures.code(e) != ExitCodes.UNREACHABLE || !kept.isThere()) {
                throw e;
            }
            List<String> found = instead(e, () -> kept.before(with, end, limit));
            String why = new Failures(surroundings).sentence(e);
            Failures.complain(spec.commandLine().getErr(), surroundings.texts().say("history.kept", why));
            return found;
        }
    }

    /** A line for each. */
    static List<String> lines(List<Entry> entries, boolean json, AccountId me, Nicknames nicknames) {
        EventLines text = new TextEvents(me, nicknames);
        return entries.stream()
                .map(entry -> json ? JsonEvents.entryAlone(entry) : text.entry(entry))
                .toList();
    }

    /** What cannot be had either is told with what failed first. */
    private static <T> T instead(RuntimeException first, Supplier<T> other) {
        try {
            return other.get();
        } catch (StoreInUseException e) {
            first.addSuppressed(e);
            throw first;
        }
    }
}
