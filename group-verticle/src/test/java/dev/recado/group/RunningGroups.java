package dev.recado.group;

import dev.recado.contract.bus.Bus;
import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.group.AddMember;
import dev.recado.contract.group.ChangeRole;
import dev.recado.contract.group.CreateGroup;
import dev.recado.contract.group.FindGroup;
import dev.recado.contract.group.Group;
import dev.recado.contract.group.GroupAddresses;
import dev.recado.contract.group.GroupRef;
import dev.recado.contract.group.JoinGroup;
import dev.recado.contract.group.LeaveGroup;
import dev.recado.contract.group.ListMembers;
import dev.recado.contract.group.Members;
import dev.recado.contract.group.Members.Member;
import dev.recado.contract.group.Person;
import dev.recado.contract.group.RemoveMember;
import dev.recado.contract.group.Role;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.DeviceName;
import dev.recado.contract.id.GroupId;
import dev.recado.contract.id.GroupName;
import dev.recado.contract.id.Nickname;
import dev.recado.contract.id.SessionId;
import dev.recado.contract.message.Address;
import dev.recado.contract.message.Author;
import dev.recado.contract.message.BusMessage;
import dev.recado.storage.DatabaseConfig;
import dev.recado.storage.Dialect;
import dev.recado.storage.WriterConfig;
import dev.recado.storage.fixture.PostgresServer;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** A group verticle on an event bus of its own, with something that stands in for delivery, and words for what tests do to it. */
final class RunningGroups implements AutoCloseable {
    static final Person ALICE = person(1);
    static final Person BOB = person(2);
    static final Person CAROL = person(3);
    static final Person DAVE = person(4);
    static final Person EVE = person(5);
    private static final long DEADLINE_SECONDS = 30;

    private final Vertx vertx = Vertx.vertx();
    private final Bus bus = Bus.of(vertx, Duration.ofSeconds(DEADLINE_SECONDS));
    private final RecordingDelivery delivery = new RecordingDelivery(bus);
    private final DatabaseConfig database;
    private GroupConfig config;
    private String deployment;

    /** Empty, and not started. */
    RunningGroups(Dialect dialect, Path directory) {
        database = switch (dialect) {
            case HSQLDB ->
                new DatabaseConfig("jdbc:hsqldb:file:" + directory.resolve("db"), null, null, directory, 2, 0);
            case POSTGRESQL -> new DatabaseConfig(PostgresServer.newDatabase(), null, null, null, 2, 0);
        };
        with(new GroupConfig.Limits(1000, 100, true));
    }

    RunningGroups with(GroupConfig.Limits limits) {
        return with(limits, 10_000, Duration.ofSeconds(DEADLINE_SECONDS));
    }

    RunningGroups with(GroupConfig.Limits limits, int unsentMax, Duration answerWithin) {
        config = new GroupConfig(database, new WriterConfig(unsentMax, 1 << 26, 1000), limits, answerWithin);
        return this;
    }

    RunningGroups started() {
        deployment = done(vertx.deployVerticle(new GroupVerticle(config)));
        return this;
    }

    /** One more on the same database, to be stopped by what this returns. */
    String another() {
        return done(vertx.deployVerticle(new GroupVerticle(config)));
    }

    void stop(String another) {
        done(vertx.undeploy(another));
    }

    RunningGroups startedWithDelivery() {
        delivery.comes();
        return started();
    }

    void stop() {
        done(vertx.undeploy(deployment));
    }

    void restart() {
        stop();
        started();
    }

    RecordingDelivery delivery() {
        return delivery;
    }

    static Person person(int number) {
        return new Person(new AccountId(AccountId.FIRST + number), new Nickname("n" + number));
    }

    static List<Person> people(int from, int to) {
        return LongStream.range(from, to)
                .mapToObj(number -> person((int) number))
                .toList();
    }

    static Author author(Person person) {
        return new Author(
                person.account(),
                person.nickname(),
                new DeviceName("phone"),
                new SessionId("%016x".formatted(person.account().value())));
    }

    <Q extends BusMessage, A extends BusMessage> Future<A> asking(Address<Q, A> address, Q question) {
        return bus.ask(address, question);
    }

    <Q extends BusMessage, A extends BusMessage> A ask(Address<Q, A> address, Q question) {
        return done(bus.ask(address, question));
    }

    /** What the question is refused with, or {@code null} if it is answered. */
    <Q extends BusMessage, A extends BusMessage> ErrorCode refused(Address<Q, A> address, Q question) {
        return refused(bus.ask(address, question));
    }

    static ErrorCode refused(Future<?> answer) {
        return done(answer.map(answered -> (ErrorCode) null)
                .recover(cause -> Future.succeededFuture(((Refusal) cause).code())));
    }

    GroupId creates(Person who, String name, Person... members) {
        return ask(GroupAddresses.CREATE, create(who, name, members)).group();
    }

    static CreateGroup create(Person who, String name, Person... members) {
        return new CreateGroup(author(who), new GroupName(name), List.of(members));
    }

    void adds(Person by, GroupId group, Person who) {
        ask(GroupAddresses.ADD, add(by, group, who));
    }

    static AddMember add(Person by, GroupId group, Person who) {
        return new AddMember(author(by), GroupRef.of(group), who.account(), who.nickname());
    }

    void removes(Person by, GroupId group, Person who) {
        ask(GroupAddresses.REMOVE, remove(by, group, who));
    }

    static RemoveMember remove(Person by, GroupId group, Person who) {
        return new RemoveMember(author(by), GroupRef.of(group), who.account(), who.nickname());
    }

    void gives(Person by, GroupId group, Person who, Role role) {
        ask(GroupAddresses.ROLE, give(by, group, who, role));
    }

    static ChangeRole give(Person by, GroupId group, Person who, Role role) {
        return new ChangeRole(author(by), GroupRef.of(group), who.account(), who.nickname(), role);
    }

    void joins(Person who, GroupId group) {
        ask(GroupAddresses.JOIN, join(who, group));
    }

    static JoinGroup join(Person who, GroupId group) {
        return new JoinGroup(author(who), GroupRef.of(group));
    }

    void leaves(Person who, GroupId group) {
        ask(GroupAddresses.LEAVE, leave(who, group));
    }

    static LeaveGroup leave(Person who, GroupId group) {
        return new LeaveGroup(author(who), GroupRef.of(group));
    }

    Group find(GroupId group) {
        return ask(GroupAddresses.FIND, new FindGroup(GroupRef.of(group)));
    }

    /** As one of them sees it. */
    List<Member> members(Person by, GroupId group) {
        Members page = ask(GroupAddresses.MEMBERS, new ListMembers(by.account(), GroupRef.of(group), null, 1000));
        return page.members();
    }

    static Member member(Person who, Role role) {
        return new Member(who.account(), who.nickname(), role);
    }

    static <T> List<T> concat(T first, List<T> others) {
        return Stream.concat(Stream.of(first), others.stream()).toList();
    }

    static <T> T done(Future<T> future) {
        try {
            return future.toCompletionStage()
                    .toCompletableFuture()
                    .orTimeout(DEADLINE_SECONDS, TimeUnit.SECONDS)
                    .join();
        } catch (CompletionException e) {
            throw new AssertionError("failed: " + e.getCause(), e);
        }
    }

    @Override
    public void close() {
        done(vertx.close());
    }
}
