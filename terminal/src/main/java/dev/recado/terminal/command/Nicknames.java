package dev.recado.terminal.command;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.Nickname;
import dev.recado.terminal.store.LocalStore;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What others are called, asked once each. Belongs to the thread of the command. */
final class Nicknames implements Function<AccountId, Optional<Nickname>> {
    private static final int KNOWN_MAX = 10_000;
    /** A line does without a name rather than wait for one. */
    private static final Duration ANSWER_MAX = Duration.ofSeconds(2);

    private final Map<AccountId, Optional<Nickname>> known = new LinkedHashMap<>();
    private final Function<AccountId, Optional<Nickname>> source;

    private Nicknames(Function<AccountId, Optional<Nickname>> source) {
        this.source = source;
    }

    /** As the server says, as long as that is there; whoever it does not know, or not now, has no name. */
    static Nicknames of(Visit visit) {
        return new Nicknames(account -> ask(visit, account));
    }

    /** As was heard of them here. */
    static Nicknames of(LocalStore store) {
        return new Nicknames(account -> store.person(account).map(person -> person.nickname()));
    }

    private static Optional<Nickname> ask(Visit visit, AccountId account) {
        try {
            return Optional.of(visit.await(visit.client().people().find(account), ANSWER_MAX)
                    .account()
                    .nickname());
        } catch (RuntimeException unknown) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<Nickname> apply(AccountId account) {
        if (known.size() >= KNOWN_MAX) {
            known.clear();
        }
        return known.computeIfAbsent(account, source);
    }
}
