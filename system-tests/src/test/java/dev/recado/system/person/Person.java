package dev.recado.system.person;

import static dev.recado.system.person.Answers.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.recado.client.Accepted;
import dev.recado.client.RecadoClient;
import dev.recado.client.Session;
import dev.recado.contract.delivery.Cursors;
import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.Receipt;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.DeviceName;
import dev.recado.system.server.Server;
import java.util.function.Consumer;

/** Somebody with an account, a client, and a memory of what he heard. */
public final class Person {
    private static final int NODES_DRAWN_MAX = 30;

    private final People people;
    private final String nickname;
    private Server server;
    private RecadoClient client;
    private Heard heard = new Heard();
    private Session session;

    Person(People people, String nickname, Server server) {
        this.people = people;
        this.nickname = nickname;
        this.server = server;
    }

    /**
     * What others call him.
     *
     * @return the nickname
     */
    public String nickname() {
        return nickname;
    }

    /**
     * Who he is to the server.
     *
     * @return the account
     */
    public AccountId account() {
        return session.account();
    }

    /**
     * His login.
     *
     * @return the session
     */
    public Session session() {
        return session;
    }

    /**
     * His client, for what has no verb here.
     *
     * @return the client
     */
    public RecadoClient client() {
        return client;
    }

    /**
     * What he heard since he was last online.
     *
     * @return a record that grows
     */
    public Heard heard() {
        return heard;
    }

    /**
     * Comes online with a program that remembers nothing, and hears what is pending.
     *
     * @return this
     */
    public Person comesOnline() {
        arrive(new Heard());
        session = answer(client.login(nickname, password()));
        return listens();
    }

    /**
     * Comes online at another place than before.
     *
     * @param server where
     * @return this
     */
    public Person comesOnlineAt(Server server) {
        this.server = server;
        return comesOnline();
    }

    /**
     * Comes online with a program that names its device.
     *
     * @param device how it calls it
     * @return this
     */
    public Person comesOnlineOn(DeviceName device) {
        arrive(new Heard());
        session = answer(client.login(nickname, password(), device));
        return listens();
    }

    /**
     * Comes online with a token instead of the password.
     *
     * @return this
     */
    public Person comesOnlineByToken() {
        arrive(new Heard());
        session = answer(client.resume(session.account(), session.token()));
        return listens();
    }

    /**
     * Comes online with a program that confirms whatever it hears.
     *
     * @param also told of each message before it is confirmed
     * @return this
     */
    public Person comesOnlineAcknowledging(Consumer<Entry> also) {
        arrive(new Heard() {
            @Override
            public void entry(Entry entry) {
                super.entry(entry);
                also.accept(entry);
                client.acknowledge(entry.conversation(), entry.seq());
            }
        });
        session = answer(client.login(nickname, password()));
        return listens();
    }

    private void arrive(Heard memory) {
        heard = memory;
        client = people.client(server);
        answer(client.connect());
    }

    private Person listens() {
        answer(client.listen(heard));
        await(nickname + " caught up").until(() -> heard.complete());
        return this;
    }

    /**
     * Comes online at one of several nodes: which one it is, is drawn at random.
     *
     * @param node the name of the one that it is to be
     * @return this
     */
    public Person comesOnlineAt(String node) {
        for (int attempt = 0; attempt < NODES_DRAWN_MAX; attempt++) {
            comesOnline();
            if (node().equals(node)) {
                return this;
            }
            goesOffline();
        }
        throw new AssertionError(nickname + " never came to " + node);
    }

    /**
     * Asks where he is.
     *
     * @return the name of the node
     */
    public String node() {
        return answer(client.hello()).node();
    }

    /** Ends his program. */
    public void goesOffline() {
        answer(client.close());
    }

    /** Asks something without consequence: a server that hears of somebody knows that he read what he was told before. */
    public void doesSomethingElse() {
        answer(client.hello());
    }

    Person registers() {
        RecadoClient visitor = people.client(server);
        answer(visitor.connect());
        answer(visitor.register(nickname, password(), null));
        answer(visitor.close());
        return this;
    }

    private String password() {
        return "the password of " + nickname;
    }

    /**
     * Says something, to be followed by to whom.
     *
     * @param body what
     * @return the rest of the sentence
     */
    public Saying sends(String body) {
        return to -> answer(client.send("@" + to.nickname, body));
    }

    /** The rest of a sentence. */
    public interface Saying {
        /**
         * To whom.
         *
         * @param person who
         * @return the server's word that it has the message
         */
        Accepted to(Person person);
    }

    /**
     * Waits until he heard as many messages as are given, and checks that it is these, in this order.
     *
     * @param bodies the messages
     * @return the last of them
     */
    public Entry hears(String... bodies) {
        await(nickname + " hears").until(() -> heard.entries().size() >= bodies.length);
        assertThat(heard.bodies()).containsExactly(bodies);
        return heard.entries().get(bodies.length - 1);
    }

    /**
     * Waits until he heard a message, whatever came before it.
     *
     * @param body the message
     */
    public void hearsUpTo(String body) {
        await(nickname + " hears up to").until(() -> heard.bodies().contains(body));
    }

    /**
     * Confirms that he received everything up to an entry.
     *
     * @param entry the entry
     * @return how far he is
     */
    public Cursors acknowledges(Entry entry) {
        return answer(client.acknowledge(entry.conversation(), entry.seq()));
    }

    /**
     * Confirms that he read everything up to an entry.
     *
     * @param entry the entry
     * @return how far he is
     */
    public Cursors reads(Entry entry) {
        return answer(client.acknowledgeRead(entry.conversation(), entry.seq()));
    }

    /**
     * Waits until he is told how far somebody else is.
     *
     * @param other who
     * @param delivered received up to here
     * @param read read up to here
     */
    public void seesThat(Person other, long delivered, long read) {
        Receipt receipt = new Receipt(with(other), other.account(), delivered, read);
        await(nickname + " sees " + receipt).until(() -> heard.receipts().contains(receipt));
    }

    /**
     * The conversation of two people.
     *
     * @param other the other one
     * @return its name
     */
    public ConversationId with(Person other) {
        return ConversationId.direct(account(), other.account());
    }
}
