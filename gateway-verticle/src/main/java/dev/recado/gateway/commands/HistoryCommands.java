package dev.recado.gateway.commands;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.History;
import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.gateway.commands.Arguments.SyntaxException;
import dev.recado.gateway.paced.Names;
import dev.recado.gateway.session.MessageRequest;
import dev.recado.gateway.session.Session;
import dev.recado.gateway.session.Target;
import io.vertx.core.Future;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What was said to somebody or in a group, as it was shown, one's own words included. */
final class HistoryCommands {
    static final int MESSAGES_DEFAULT = 10;
    static final int MESSAGES_MAX = 100;
    /** What one answer has; a single message may be longer. */
    static final int CHARS_MAX = 65_536;

    /** Changes of groups are not shown: there may be pages of nothing else. */
    private static final int PAGES_MAX = 5;

    private static final Pattern COUNTED =
            Pattern.compile("(?<name>\".+\"|.+?)(?:\\s+(?<count>[0-9]{1,9}))?", Pattern.DOTALL);

    private final Session session;
    private final Replies replies;
    private final Form form;

    HistoryCommands(Session session, Replies replies, Form form) {
        this.session = session;
        this.replies = replies;
        this.form = form;
    }

    Future<String> list(Arguments arguments) {
        Matcher asked = COUNTED.matcher(arguments.rest().strip());
        if (!asked.matches()) {
            throw new SyntaxException();
        }
        int count = asked.group("count") == null ? MESSAGES_DEFAULT : Integer.parseInt(asked.group("count"));
        if (count < 1 || count > MESSAGES_MAX) {
            throw new SyntaxException();
        }
        return find(new Arguments(asked.group("name")).name(), count).map(this::lines);
    }

    /** A person comes before a group of the same name. */
    private Future<Found> find(String name, int count) {
        return read(() -> new Target.Person(Names.person(name)), count)
                .recover(cause -> Refusal.of(cause).code() == ErrorCode.NO_SUCH_ACCOUNT
                        ? read(() -> new Target.Group(Names.group(name)), count)
                        : Future.failedFuture(cause));
    }

    /** Names somebody or something, or throws if nothing can be called that. */
    @FunctionalInterface
    private interface Named {
        Target target();
    }

    private Future<Found> read(Named named, int count) {
        try {
            return read(named.target(), null, new Found(count), 1);
        } catch (Refusal e) {
            return Future.failedFuture(e);
        }
    }

    private Future<Found> read(Target with, Long before, Found found, int page) {
        return session.handle(new MessageRequest.Read(null, with, null, before, MESSAGES_MAX))
                .compose(history -> {
                    boolean more = found.add(history);
                    return more && page < PAGES_MAX
                            ? read(with, history.entries().get(0).seq(), found, page + 1)
                            : Future.succeededFuture(found);
                });
    }

    private String lines(Found found) {
        return found.lines.isEmpty() ? replies.say("no-messages") : String.join("\n", found.lines);
    }

    /** The last messages, oldest first. */
    private final class Found {
        private final Deque<String> lines = new ArrayDeque<>();
        private final int countMax;
        private int chars;

        Found(int countMax) {
            this.countMax = countMax;
        }

        /** Takes those of a page that came before all that were taken, and tells whether there is reason to look further. */
        boolean add(History page) {
            List<Entry> entries = page.entries();
            for (int i = entries.size() - 1; i >= 0; i--) {
                if (Form.shows(entries.get(i)) && !add(form.entry(entries.get(i)))) {
                    return false;
                }
            }
            return !entries.isEmpty() && entries.get(0).seq() > 1 && lines.size() < countMax;
        }

        private boolean add(String line) {
            chars += line.length() + 1;
            if (lines.size() == countMax || !lines.isEmpty() && chars > CHARS_MAX) {
                return false;
            }
            lines.addFirst(line);
            return true;
        }
    }
}
