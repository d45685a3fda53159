package dev.recado.gateway.commands;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.registry.Account;
import dev.recado.contract.registry.Profile;
import dev.recado.contract.registry.Profiles;
import dev.recado.gateway.paced.Names;
import dev.recado.gateway.session.AccountRequest;
import dev.recado.gateway.session.Session;
import dev.recado.gateway.session.SessionRequest;
import io.vertx.core.Future;

/** Commands about people. */
final class AccountCommands {
    private final Session session;
    private final Account self;
    private final Replies replies;

    AccountCommands(Session session, Account self, Replies replies) {
        this.session = session;
        this.self = self;
        this.replies = replies;
    }

    /** The password is all that follows, as it is. */
    Future<String> setPassword(Arguments arguments) {
        return session.handle(new SessionRequest.SetPassword(arguments.rest()))
                .map(done -> replies.say("password-set"));
    }

    Future<String> list(Arguments arguments) {
        arguments.end();
        return Listing.read(this::page, replies.say("more", Listing.LINES_MAX)).map(lines -> String.join("\n", lines));
    }

    private Future<Listing.Page<AccountId>> page(AccountId after) {
        return session.handle(new AccountRequest.ListUsers(after, Listing.LINES_MAX, true))
                .map(AccountCommands::nicknames);
    }

    private static Listing.Page<AccountId> nicknames(Profiles page) {
        return new Listing.Page<>(
                page.profiles().stream()
                        .map(profile -> profile.account().nickname().toString())
                        .toList(),
                page.after());
    }

    Future<String> id(Arguments arguments) {
        if (!arguments.more()) {
            return Future.succeededFuture(self.id().toString());
        }
        AccountRequest.FindUser question = new AccountRequest.FindUser(Names.person(arguments.word()));
        arguments.end();
        return session.handle(question)
                .map(Profile::account)
                .map(account -> account.id().toString());
    }
}
