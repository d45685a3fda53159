package dev.recado.terminal.command;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.GroupId;
import dev.recado.contract.id.GroupName;
import dev.recado.contract.id.Nickname;
import dev.recado.contract.registry.Account;
import dev.recado.terminal.profile.Profile;
import dev.recado.terminal.signin.Await;
import dev.recado.terminal.signin.LightVertx;
import dev.recado.terminal.store.KnownGroup;
import dev.recado.terminal.store.LocalStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** What was said, as the chat has kept it on this computer. */
final class KeptHistory {
    private final Path folder;
    private final AccountId me;
    private final boolean json;

    /** As lines of JSON, or for people. */
    KeptHistory(Surroundings surroundings, Profile profile, boolean json) {
        this.json = json;
        this.me = profile.account();
        this.folder = surroundings.folders().store(profile.name(), me);
    }

    /** Whether a chat has ever kept anything here. */
    boolean isThere() {
        return Files.isDirectory(folder);
    }

    /** The last entries below a number, oldest first. */
    List<String> before(Recipient with, long before, int limit) {
        return in(store -> store.before(conversation(store, with), before, limit));
    }

    /** The newest entries with a text, oldest first; {@code with} may be {@code null}. */
    List<String> search(Recipient with, String text, int limit) {
        return isThere()
                ? in(store -> store.search(with == null ? null : conversation(store, with), text, limit))
                : List.of();
    }

    private List<String> in(Function<LocalStore, List<Entry>> question) {
        return LightVertx.use(vertx -> {
            LocalStore store = Await.result(LocalStore.open(vertx, folder));
            try {
                return HistoryCommand.lines(question.apply(store), json, me, Nicknames.of(store));
            } finally {
                Await.result(store.close());
            }
        });
    }

    private ConversationId conversation(LocalStore store, Recipient with) {
        return with.conversation(me, new Known(store));
    }

    /** Everybody of whom the chat has heard. */
    private record Known(LocalStore store) implements Recipient.Directory {
        @Override
        public AccountId account(Nickname nickname) {
            return store.person(nickname).map(Account::id).orElseThrow(() -> new Refusal(ErrorCode.NO_SUCH_ACCOUNT));
        }

        @Override
        public GroupId group(GroupName name) {
            return store.group(name).map(KnownGroup::id).orElseThrow(() -> new Refusal(ErrorCode.NO_SUCH_GROUP));
        }
    }
}
