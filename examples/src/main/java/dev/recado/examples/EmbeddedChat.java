package dev.recado.examples;

import dev.recado.contract.bus.Bus;
import dev.recado.contract.bus.Registration;
import dev.recado.contract.delivery.DeliveryAddresses;
import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.History;
import dev.recado.contract.delivery.InboxEvent;
import dev.recado.contract.delivery.Post;
import dev.recado.contract.delivery.Posted;
import dev.recado.contract.delivery.ReadHistory;
import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.MessageId;
import dev.recado.contract.id.Nickname;
import dev.recado.contract.registry.Account;
import dev.recado.contract.registry.AccountRef;
import dev.recado.contract.registry.FindAccount;
import dev.recado.contract.registry.Profile;
import dev.recado.contract.registry.RegisterAccount;
import dev.recado.contract.registry.RegistryAddresses;
import dev.recado.delivery.DeliveryConfig;
import dev.recado.delivery.DeliveryVerticle;
import dev.recado.registry.RegistryConfig;
import dev.recado.registry.RegistryVerticle;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** A chat inside of an application: accounts and the log, in this JVM and without a socket. Thread safe. */
public final class EmbeddedChat {
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);
    private static final int PAGE = 100;

    private final Vertx vertx;
    private final List<String> deployments;
    private final Bus bus;

    private EmbeddedChat(Vertx vertx, List<String> deployments) {
        this.vertx = vertx;
        this.deployments = deployments;
        this.bus = Bus.of(vertx, ANSWER_WITHIN);
    }

    /**
     * Deploys what keeps accounts and messages.
     *
     * @param vertx the application's
     * @param data where the databases are
     * @param storeFailed told why nothing can be kept any more: the process is to end, and to start again
     * @return succeeds when both can be asked; fails if another process has the data
     */
    public static Future<EmbeddedChat> start(Vertx vertx, Path data, Consumer<String> storeFailed) {
        RegistryVerticle registry = new RegistryVerticle(RegistryConfig.at(data.resolve("registry")));
        DeliveryVerticle delivery = new DeliveryVerticle(DeliveryConfig.at(data.resolve("delivery")));
        return Future.all(vertx.deployVerticle(registry), vertx.deployVerticle(delivery))
                .onSuccess(deployed -> {
                    registry.database().onFailure(storeFailed);
                    delivery.database().onFailure(storeFailed);
                })
                .map(deployed -> new EmbeddedChat(vertx, deployed.list()));
    }

    /**
     * Finds an account, or makes it: one without a password, which people open where that is permitted only.
     *
     * @param nickname how it is called
     * @return succeeds with the account; fails with a {@link Refusal}
     */
    public Future<Account> account(Nickname nickname) {
        return bus.ask(RegistryAddresses.REGISTER, new RegisterAccount(nickname, null, null))
                .recover(cause -> Refusal.of(cause).code() == ErrorCode.NICKNAME_TAKEN
                        ? bus.ask(RegistryAddresses.FIND, new FindAccount(AccountRef.of(nickname)))
                                .map(Profile::account)
                        : Future.failedFuture(cause));
    }

    /**
     * Writes to somebody.
     *
     * @param from who writes
     * @param to to whom
     * @param id of the message, chosen by who writes: the same again is the same message
     * @param text what is written
     * @return succeeds once it is on the disk, with its number in the conversation; fails with a {@link Refusal}
     */
    public Future<Posted> write(Account from, Account to, MessageId id, String text) {
        ConversationId conversation = ConversationId.direct(from.id(), to.id());
        Post post = new Post(conversation, from.id(), from.nickname(), id, Post.TYPE_DEFAULT, text);
        return bus.ask(DeliveryAddresses.POST, post);
    }

    /**
     * Listens to what comes for somebody from now on.
     *
     * @param who whose inbox
     * @param listener told of entries, his own among them, and receipts
     * @return to be unregistered
     */
    public Registration listen(Account who, Consumer<InboxEvent> listener) {
        return bus.listen(DeliveryAddresses.inbox(who.id()), listener);
    }

    /**
     * Reads what two wrote to each other last.
     *
     * @param who reads
     * @param with whom he talks to
     * @return succeeds with the newest entries, oldest first; fails with a {@link Refusal}
     */
    public Future<List<Entry>> history(Account who, Account with) {
        ConversationId conversation = ConversationId.direct(who.id(), with.id());
        ReadHistory newest = new ReadHistory(who.id(), conversation, null, null, PAGE);
        return bus.ask(DeliveryAddresses.HISTORY, newest).map(History::entries);
    }

    /**
     * Ends it; what was accepted is there at the next start.
     *
     * @return succeeds when the databases are closed
     */
    public Future<Void> stop() {
        return Future.join(deployments.stream().map(vertx::undeploy).toList()).mapEmpty();
    }
}
