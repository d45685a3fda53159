package dev.recado.system.terminal;

import static dev.recado.system.person.Answers.answer;
import static dev.recado.system.person.Answers.failure;
import static dev.recado.system.person.Answers.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.recado.contract.error.ErrorCode;
import dev.recado.system.server.ServerProcess;
import dev.recado.system.server.Servers;
import dev.recado.terminal.messenger.GroupInfo;
import dev.recado.terminal.messenger.Member;
import dev.recado.terminal.messenger.Message;
import dev.recado.terminal.messenger.Page;
import dev.recado.terminal.messenger.Peer;
import dev.recado.terminal.messenger.Person;
import dev.recado.terminal.messenger.Standing;
import dev.recado.terminal.messenger.Summary;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Two people with the terminal client, what they are shown, and what happens while there is no connection. */
@ExtendWith(VertxExtension.class)
class MessengerIT {
    @RegisterExtension
    final Servers servers = new Servers();

    @TempDir
    private Path home;

    private final List<Program> programs = new ArrayList<>();
    private Vertx vertx;

    @BeforeEach
    void begin(Vertx vertx) {
        this.vertx = vertx;
    }

    @AfterEach
    void end() {
        programs.forEach(Program::close);
    }

    private Program program(ServerProcess server, String name) {
        Program program = Program.of(vertx, server.port(), home, name);
        programs.add(program);
        return program;
    }

    @Test
    void shouldShowWhatOthersWriteAndHowFarTheyAre() {
        // given
        Program ana = program(servers.shared(), "ana").comesOnline();
        Program bia = program(servers.shared(), "bia").comesOnline();

        // when
        ana.writes(ana.knows(bia), "olá");

        // then
        ana.sees("wrote olá", "sent olá");
        ana.seesHowFar(ana.with(bia), 1, 1, 0);
        bia.sees("got olá");
        bia.messenger().read(bia.with(ana), 1);
        ana.seesHowFar(ana.with(bia), 1, 1, 1);
        ana.messenger().typing(ana.knows(bia));
        bia.sees(ana.nickname() + " types");
        assertThat(answer(ana.messenger().status(ana.with(bia), 1)))
                .singleElement()
                .matches(reader -> reader.read() && reader.peer().label().equals(bia.nickname()));
    }

    @Test
    void shouldSendInOrderAndOnceWhatWasWrittenWhileTheServerWasAway() {
        // given
        ServerProcess server = servers.start();
        Program bia = program(server, "bia").comesOnline();
        Program ana = program(server, "ana").comesOnline();
        Peer peer = ana.knows(bia);
        ana.writes(peer, "0");
        ana.sees("sent 0");
        server.kill9();
        ana.stands(Standing.OFFLINE);

        // when
        ana.writes(peer, "1", "2", "3");
        ana.close();
        ana.starts();
        ana.writes(peer, "4");
        assertThat(ana.texts(ana.with(bia))).containsExactly("0", "1", "2", "3", "4");
        assertThat(ana.messenger().waiting()).isEqualTo(4);
        server.start();

        // then
        ana.sees("sent 4");
        bia.sees("got 4");
        assertThat(bia.seen().stream().filter(news -> news.startsWith("got")))
                .containsExactly("got 0", "got 1", "got 2", "got 3", "got 4");
        assertThat(ana.messenger().waiting()).isZero();
        assertThat(ana.texts(ana.with(bia))).containsExactly("0", "1", "2", "3", "4");
    }

    @Test
    void shouldHaveItsHistoryWithoutTheServer() {
        // given
        ServerProcess server = servers.start();
        Program bia = program(server, "bia").comesOnline();
        Program ana = program(server, "ana").comesOnline();
        bia.writes(bia.knows(ana), "Você vem amanhã?", "Sim ou não?");
        ana.sees("got Sim ou não?");
        ana.close();
        server.kill9();

        // when
        ana.starts();

        // then
        Page page = answer(ana.messenger().history(ana.with(bia), Long.MAX_VALUE, 1));
        assertThat(page.local()).isTrue();
        assertThat(page.more()).isTrue();
        assertThat(page.messages()).extracting(Message::body).containsExactly("Sim ou não?");
        assertThat(answer(ana.messenger().search(null, "AMANHA", 10)))
                .extracting(Message::body)
                .containsExactly("Você vem amanhã?");
        assertThat(answer(ana.messenger().people())).singleElement().matches(person -> person.online() == null);
        Summary summary = answer(ana.messenger().conversations()).get(0);
        assertThat(summary.unread()).isEqualTo(2);
        assertThat(summary.peer().label()).isEqualTo(bia.nickname());

        // and: what is read without a connection is told later, and who could not log out is still there
        ana.messenger().read(ana.with(bia), 2);
        assertThat(refusal(ana.messenger().logout())).isEqualTo(ErrorCode.UNAVAILABLE);
        server.start();
        bia.seesHowFar(bia.with(ana), 2, 1, 1);
    }

    @Test
    void shouldHaveOnANewComputerWhatWasSaidBefore() {
        // given
        Program ana = program(servers.shared(), "ana").comesOnline();
        Program bia = program(servers.shared(), "bia").comesOnline();
        bia.writes(bia.knows(ana), "one", "two");
        ana.sees("got two");
        ana.writes(ana.knows(bia), "three");
        ana.sees("sent three");
        ana.messenger().read(ana.with(bia), 1);
        bia.seesHowFar(bia.with(ana), 1, 1, 1);

        // when
        Program laptop = ana.elsewhere(home.resolve("laptop")).comesOnline();
        programs.add(laptop);

        // then
        Summary summary = answer(laptop.messenger().conversations()).get(0);
        assertThat(summary.unread()).isEqualTo(1);
        assertThat(laptop.texts(ana.with(bia))).containsExactly("one", "two", "three");
        ana.writes(ana.knows(bia), "four");
        laptop.sees("wrote four");
        laptop.messenger().read(ana.with(bia), 2);
        ana.sees("read elsewhere 2");
        await().until(() -> answer(ana.messenger().conversations()).get(0).unread() == 0);
    }

    /** More than the server sends without an acknowledgement, read from the end before it has come. */
    @Test
    void shouldHaveEverythingHoweverSoonTheNewestIsRead() {
        // given
        ServerProcess server = servers.start("limits.window=8");
        Program bia = program(server, "bia").comesOnline();
        Program ana = program(server, "ana").comesOnline();
        Peer peer = bia.knows(ana);
        ana.close();
        String[] texts =
                IntStream.rangeClosed(1, 300).mapToObj(Integer::toString).toArray(String[]::new);
        bia.writes(peer, texts);
        bia.sees("sent 300");

        // when
        ana.comesOnline();
        ana.messenger().read(ana.with(bia), 300);

        // then
        ana.sees("got 300");
        bia.seesHowFar(bia.with(ana), 300, 1, 1);
        server.kill9();
        ana.stands(Standing.OFFLINE);
        assertThat(answer(ana.messenger().history(ana.with(bia), Long.MAX_VALUE, 1000))
                        .messages())
                .extracting(Message::body)
                .containsExactly(texts);
    }

    /** As a conversation does that is open: it reads the newest page, and so says what it has seen, while more comes than was told of. */
    @Test
    void shouldHaveEverythingOfABurstThatIsReadWhileItComes() {
        // given
        ServerProcess server = servers.start("limits.window=8");
        Program bia = program(server, "bia").comesOnline();
        Program ana = program(server, "ana").comesOnline();
        Peer peer = ana.knows(bia);
        String[] texts =
                IntStream.rangeClosed(1, 250).mapToObj(Integer::toString).toArray(String[]::new);
        ana.sees("is ONLINE");

        // when
        Future<Void> burst = bia.writesAtOnce(ana, texts);
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            ana.writes(peer, "me too");
            answer(ana.messenger().history(ana.with(bia), Long.MAX_VALUE, 10))
                    .messages()
                    .forEach(message -> ana.messenger().read(ana.with(bia), message.seq()));
            return burst.isComplete() && bia.knowsThatItWasRead(bia.with(ana), texts.length);
        });
        answer(burst);

        // then
        server.kill9();
        ana.stands(Standing.OFFLINE);
        assertThat(ana.everythingOf(ana.with(bia))).containsSubsequence(texts);
    }

    @Test
    void shouldTalkInGroups() {
        // given
        Program ana = program(servers.shared(), "ana").comesOnline();
        Program bia = program(servers.shared(), "bia").comesOnline();
        String name = "amigos de " + ana.nickname();

        // when
        Peer.Group group = answer(ana.messenger().createGroup("#" + name));
        answer(ana.messenger().addMember(group, (Peer.Somebody) ana.knows(bia)));
        ana.writes(group, "oi todos");

        // then
        bia.sees("got oi todos");
        Peer same = answer(bia.messenger().find("#" + name.toUpperCase(Locale.ROOT)));
        assertThat(same).isEqualTo(group);
        assertThat(bia.messenger().names()).contains("#" + name, ana.nickname());
        assertThat(answer(bia.messenger().members(group))).hasSize(2).allMatch(Member::online);
        assertThat(answer(bia.messenger().groups()).get(0)).isEqualTo(new GroupInfo(group, true, 2));
        assertThat(answer(bia.messenger().conversations()).get(0).peer()).isEqualTo(group);
        ana.seesHowFar(group.conversation(ana.me().id()), 3, 1, 0);
        answer(bia.messenger().leaveGroup(group));
        assertThat(answer(bia.messenger().groups())).filteredOn(GroupInfo::mine).isEmpty();
    }

    @Test
    void shouldKeepContactsUnderNamesOfOnesOwn() {
        // given
        Program ana = program(servers.shared(), "ana").comesOnline();
        Program bia = program(servers.shared(), "bia").comesOnline();
        Program rui = program(servers.shared(), "rui").comesOnline();
        Peer.Somebody somebody = (Peer.Somebody) ana.knows(bia);

        // when
        answer(ana.messenger().putContact(somebody, "Bia Souza"));

        // then
        assertThat(answer(ana.messenger().find("bia souza")).label()).isEqualTo("Bia Souza");
        Peer.Somebody other = (Peer.Somebody) ana.knows(rui);
        assertThat(failure(ana.messenger().putContact(other, "BIA SOUZA")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(answer(ana.messenger().contacts()).get(0).online()).isTrue();
        bia.close();
        ana.sees("Bia Souza went");
        assertThat(answer(ana.messenger().people()).get(0)).matches(Person::contact);
        answer(ana.messenger().removeContact(somebody.account()));
        assertThat(answer(ana.messenger().contacts())).isEmpty();
    }

    @Test
    void shouldLetNobodyBeTakenForAContact() {
        // given: a contact goes by what turns out to be the nickname of a stranger
        Program ana = program(servers.shared(), "ana").comesOnline();
        Program bia = program(servers.shared(), "bia").comesOnline();
        Program rui = program(servers.shared(), "rui").comesOnline();
        Peer.Somebody contact = (Peer.Somebody) ana.knows(bia);
        answer(ana.messenger().putContact(contact, rui.nickname().toUpperCase(Locale.ROOT)));

        // when
        rui.writes(rui.knows(ana), "send money");

        // then
        ana.sees("got send money");
        assertThat(answer(ana.messenger().conversations()).get(0).peer().label())
                .isEqualTo("@" + rui.nickname());
        assertThat(answer(ana.messenger().find(rui.nickname())).to()).isEqualTo(contact.to());
        assertThat(answer(ana.messenger().find("@" + rui.nickname())).to())
                .isEqualTo(rui.me().id().toString());

        // and: whoever is known already keeps his nickname for himself
        assertThat(failure(ana.messenger().putContact(contact, rui.nickname())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldGoOnBehindAMessageThatIsRefused() {
        // given
        Program ana = program(servers.shared(), "ana").comesOnline();
        Program bia = program(servers.shared(), "bia").comesOnline();
        Program rui = program(servers.shared(), "rui").comesOnline();
        answer(bia.messenger().block((Peer.Somebody) bia.knows(ana), true));
        assertThat(answer(bia.messenger().blocked())).containsExactly((Peer.Somebody) bia.knows(ana));

        // when
        ana.writes(ana.knows(bia), "unwanted");
        ana.writes(ana.knows(rui), "wanted");

        // then
        ana.sees("refused unwanted", "sent wanted");
        assertThat(answer(ana.messenger().history(ana.with(bia), Long.MAX_VALUE, 10))
                        .messages())
                .singleElement()
                .matches(message -> message.refusal() != null && message.seq() == 0);
    }

    @Test
    void shouldAskForThePasswordWhenTheTokenIsGone() {
        // given
        Program ana = program(servers.shared(), "ana").comesOnline();
        Program bia = program(servers.shared(), "bia").comesOnline();
        Peer peer = ana.knows(bia);
        ana.close();
        ana.forgetsItsToken().starts();
        ana.stands(Standing.LOGIN_NEEDED);
        ana.writes(peer, "patient");

        // when
        answer(ana.messenger().login("a-secret"));

        // then
        ana.stands(Standing.ONLINE);
        bia.sees("got patient");
        ana.close();
        ana.comesOnline();
    }

    @Test
    void shouldTellNobodyWhatIsReadByWhoWantsThat() {
        // given
        Program ana = program(servers.shared(), "ana").comesOnline();
        Program bia = program(servers.shared(), "bia").tellsNobodyWhatItReads().comesOnline();
        ana.writes(ana.knows(bia), "olá");
        bia.sees("got olá");

        // when
        bia.messenger().read(bia.with(ana), 1);
        bia.writes(bia.knows(ana), "oi");

        // then
        ana.sees("got oi");
        ana.seesHowFar(ana.with(bia), 1, 1, 0);
        assertThat(answer(bia.messenger().conversations()).get(0).unread()).isZero();
    }

    @Test
    void shouldEndWhenItsSessionIsEndedFromElsewhere() {
        // given
        Program ana = program(servers.shared(), "ana").comesOnline();
        Program laptop = ana.elsewhere(home.resolve("laptop")).comesOnline();
        programs.add(laptop);

        // when
        answer(ana.messenger().sessions()).stream()
                .filter(session -> !session.current())
                .forEach(session -> answer(ana.messenger().endSession(session.id())));

        // then
        laptop.stands(Standing.ENDED);
        ana.stands(Standing.ONLINE);
    }
}
