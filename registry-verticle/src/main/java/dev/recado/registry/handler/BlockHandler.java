package dev.recado.registry.handler;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.message.Done;
import dev.recado.contract.registry.Accounts;
import dev.recado.contract.registry.BlockAccount;
import dev.recado.contract.registry.FindBlocking;
import dev.recado.contract.registry.ListBlocked;
import dev.recado.contract.registry.Profile;
import dev.recado.registry.domain.Registered;
import dev.recado.registry.store.AccountStore;
import io.vertx.core.Future;
import java.time.Clock;
import java.util.List;

/** Hides accounts from those whom they block. What one account changes is done in the order it was asked. */
public final class BlockHandler {
    private final AccountStore accounts;
    private final ProfileView view;
    private final Announcer announcer;
    private final Clock clock;
    private final int blockedMax;
    private final Turns turns = new Turns();

    /**
     * Answers from now on.
     *
     * @param accounts where accounts are kept
     * @param view what is known of them now, and who blocks whom
     * @param announcer tells those who watch
     * @param clock tells when somebody was seen last by whom he blocks
     * @param blockedMax how many others an account may block
     */
    public BlockHandler(AccountStore accounts, ProfileView view, Announcer announcer, Clock clock, int blockedMax) {
        this.accounts = accounts;
        this.view = view;
        this.announcer = announcer;
        this.clock = clock;
        this.blockedMax = blockedMax;
    }

    /**
     * Blocks somebody, or does not any more.
     *
     * @param request who, whom, and which of the two
     * @return succeeds once it is kept; fails with {@link ErrorCode#NO_SUCH_ACCOUNT} and {@link ErrorCode#TOO_MANY_BLOCKED}
     * @throws IllegalArgumentException if somebody blocks himself
     */
    public Future<Done> change(BlockAccount request) {
        if (request.account().equals(request.other())) {
            throw new IllegalArgumentException("account: one's own (expected: another's)");
        }
        return turns.take(request.account(), () -> request.blocked() ? block(request) : unblock(request))
                .onSuccess(done -> announcer.blocksChanged(request.account()))
                .map(Done.DONE);
    }

    private Future<Void> unblock(BlockAccount request) {
        return view.blocks().remove(request.account(), request.other());
    }

    private Future<Void> block(BlockAccount request) {
        return view.blocks()
                .of(request.account())
                .compose(blocked -> blocked.contains(request.other())
                        ? Future.succeededFuture()
                        : checkRoom(blocked).compose(room -> addTo(request)));
    }

    private Future<Void> checkRoom(List<AccountId> blocked) {
        return blocked.size() < blockedMax
                ? Future.succeededFuture()
                : Future.failedFuture(new Refusal(
                        ErrorCode.TOO_MANY_BLOCKED,
                        "blocked: " + blocked.size() + " (expected: < " + blockedMax + ")"));
    }

    private Future<Void> addTo(BlockAccount request) {
        return accounts.findAll(List.of(request.account(), request.other()))
                .compose(both -> both.size() < 2
                        ? Future.failedFuture(new Refusal(ErrorCode.NO_SUCH_ACCOUNT))
                        : view.blocks().add(request.account(), request.other(), shownSeenAt(request.account(), both)));
    }

    /** To whom is blocked it looks as if the account had just gone, or had not come again since it went. */
    private long shownSeenAt(AccountId account, List<Registered> both) {
        Registered self = both.stream()
                .filter(one -> one.account().id().equals(account))
                .findFirst()
                .orElseThrow();
        Profile profile = view.of(self);
        return profile.online() ? clock.millis() : profile.lastSeenAt();
    }

    /**
     * Lists whom somebody blocks.
     *
     * @param request who
     * @return succeeds with all of them
     */
    public Future<Accounts> blocked(ListBlocked request) {
        return view.blocks().of(request.account()).map(Accounts::new);
    }

    /**
     * Tells which of some accounts block somebody.
     *
     * @param request whom, and which accounts
     * @return succeeds with those that do
     */
    public Future<Accounts> blocking(FindBlocking request) {
        return view.blocks()
                .against(request.account(), request.by())
                .map(found -> new Accounts(found.keySet().stream().sorted().toList()));
    }
}
