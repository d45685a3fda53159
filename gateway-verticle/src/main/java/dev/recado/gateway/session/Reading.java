package dev.recado.gateway.session;

import dev.recado.contract.bus.Bus;
import dev.recado.contract.delivery.Conversations;
import dev.recado.contract.delivery.DeliveryAddresses;
import dev.recado.contract.delivery.History;
import dev.recado.contract.delivery.ListConversations;
import dev.recado.contract.delivery.ReadHistory;
import dev.recado.contract.delivery.ReadStatus;
import dev.recado.contract.delivery.Status;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.registry.Account;
import dev.recado.contract.registry.FindAccount;
import dev.recado.contract.registry.ListProfiles;
import dev.recado.contract.registry.Profile;
import dev.recado.contract.registry.Profiles;
import dev.recado.contract.registry.RegistryAddresses;
import dev.recado.gateway.directory.Directory;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What a session looks up: its conversations, and other accounts. */
final class Reading {
    private final Bus bus;
    private final Gate pages;
    /** One page at a time, and none for a client that has not read what it was written: it may be long. */
    private final Turnstile onePage;

    private final Directory directory;
    private final AccountId self;
    private final Recipients recipients;

    Reading(Services services, Identity identity, Recipients recipients, Outbound outbound) {
        this.bus = services.bus();
        this.pages = services.pages();
        this.onePage = new Turnstile(1, () -> !outbound.answersWait(), UnaryOperator.identity(), () -> {});
        this.directory = services.directory();
        this.self = identity.id();
        this.recipients = recipients;
    }

    Future<History> history(MessageRequest.Read request) {
        return conversation(request)
                .map(of -> new ReadHistory(self, of, request.after(), request.before(), request.limit()))
                .compose(question ->
                        onePage.pass(1, () -> pages.pass(() -> bus.ask(DeliveryAddresses.HISTORY, question))));
    }

    /** The client takes more. */
    void drained() {
        onePage.letPass();
    }

    private Future<ConversationId> conversation(MessageRequest.Read request) {
        if (request.conversation() != null) {
            return Future.succeededFuture(request.conversation());
        }
        return recipients.find(request.with());
    }

    Future<ConversationPage> conversations(MessageRequest.ListConversations request) {
        return bus.ask(DeliveryAddresses.CONVERSATIONS, new ListConversations(self, request.after(), request.limit()))
                .compose(this::withNicknames);
    }

    private Future<ConversationPage> withNicknames(Conversations page) {
        List<AccountId> others = page.conversations().stream()
                .map(Conversations.Summary::conversation)
                .filter(conversation -> conversation.names(self))
                .map(conversation -> conversation.other(self))
                .toList();
        return directory.findAll(others).map(accounts -> withNicknames(page, accounts));
    }

    private ConversationPage withNicknames(Conversations page, Map<AccountId, Account> accounts) {
        List<ConversationPage.Item> items = page.conversations().stream()
                .map(summary -> item(summary, accounts))
                .toList();
        return new ConversationPage(items, page.after());
    }

    private ConversationPage.Item item(Conversations.Summary summary, Map<AccountId, Account> accounts) {
        if (!summary.conversation().names(self)) {
            return new ConversationPage.Item(summary, null, null);
        }
        AccountId with = summary.conversation().other(self);
        Account account = accounts.get(with);
        return new ConversationPage.Item(summary, with, account == null ? null : account.nickname());
    }

    Future<Status> status(MessageRequest.ReadStatus request) {
        return bus.ask(
                DeliveryAddresses.STATUS,
                new ReadStatus(self, request.conversation(), request.seq(), request.after(), request.limit()));
    }

    Future<Profiles> users(AccountRequest.ListUsers request) {
        return bus.ask(
                RegistryAddresses.LIST, new ListProfiles(request.after(), request.limit(), request.online(), self));
    }

    Future<Profile> user(AccountRequest.FindUser request) {
        return bus.ask(RegistryAddresses.FIND, new FindAccount(request.who(), self));
    }
}
