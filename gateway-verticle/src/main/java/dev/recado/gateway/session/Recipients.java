package dev.recado.gateway.session;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.registry.Account;
import dev.recado.gateway.directory.Directory;
import io.vertx.core.Future;

/** Finds whom a session means. */
final class Recipients {
    private final Directory directory;
    private Future<AccountId> last = Future.succeededFuture();

    Recipients(Directory directory) {
        this.directory = directory;
    }

    /** Finds somebody; fails with {@code NO_SUCH_ACCOUNT} or {@code NO_SUCH_GROUP}. */
    Future<AccountId> find(Target target) {
        if (target instanceof Target.Person person) {
            return directory.find(person.who()).map(Account::id);
        }
        return Future.failedFuture(new Refusal(ErrorCode.NO_SUCH_GROUP));
    }

    /** Finds somebody, but not before those asked for earlier are found: what is done then is done in the order it was asked. */
    Future<AccountId> findInTurn(Target target) {
        Future<AccountId> found = find(target);
        last = last.transform(earlier -> found);
        return last;
    }
}
