package dev.recado.system.journey;

import static dev.recado.system.person.Answers.answer;
import static dev.recado.system.person.Answers.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.recado.client.GroupChange;
import dev.recado.client.NewGroup;
import dev.recado.client.OpenSession;
import dev.recado.client.RecadoClient;
import dev.recado.client.Session;
import dev.recado.contract.delivery.Audience;
import dev.recado.contract.delivery.Broadcasted;
import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.Status;
import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.group.Group;
import dev.recado.contract.group.Members;
import dev.recado.contract.group.Role;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.DeviceName;
import dev.recado.contract.id.GroupName;
import dev.recado.system.person.People;
import dev.recado.system.person.Person;
import dev.recado.system.server.ServerProcess;
import dev.recado.system.server.Servers;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Each part of the client library, with the server that it is for. */
class ClientPartsIT {
    @RegisterExtension
    final Servers servers = new Servers();

    @RegisterExtension
    final People people = new People();

    private Person alice;
    private Person bob;

    @BeforeEach
    void twoFriends() {
        alice = people.online("alice", servers.shared());
        bob = people.online("bob", servers.shared());
    }

    private NewGroup aGroup() {
        return answer(alice.client().groups().create(People.nickname("turma "), List.of("@" + bob.nickname())));
    }

    private static List<GroupChange> changes(Person person) {
        return person.heard().entries().stream()
                .map(GroupChange::of)
                .flatMap(Optional::stream)
                .toList();
    }

    @Test
    void shouldChangeAGroupAndTellItsMembers() {
        // given
        NewGroup turma = aGroup();
        String id = turma.group().toString();
        Person carol = people.online("carol", servers.shared());

        // when
        answer(alice.client().groups().add(id, carol.account().toString()));
        answer(alice.client().groups().changeRole(id, "@" + carol.nickname(), Role.ADMIN));
        answer(carol.client().groups().rename(id, turma.name() + " b"));
        answer(alice.client().groups().remove("#" + turma.name() + " b", "@" + carol.nickname()));
        answer(carol.client().groups().join(id));
        answer(carol.client().groups().leave(id));

        // then
        await("all changes").until(() -> changes(bob).size() == 7);
        assertThat(changes(bob))
                .containsExactly(
                        new GroupChange.Created(turma.name(), 2, List.of(alice.account(), bob.account())),
                        new GroupChange.Added(carol.account(), carol.session().nickname()),
                        new GroupChange.RoleChanged(
                                carol.account(), carol.session().nickname(), Role.ADMIN),
                        new GroupChange.Renamed(new GroupName(turma.name() + " b"), turma.name()),
                        new GroupChange.Removed(carol.account(), carol.session().nickname()),
                        new GroupChange.Joined(carol.account(), carol.session().nickname()),
                        new GroupChange.Left(carol.account(), carol.session().nickname()));
        assertThat(refusal(carol.client().groups().members(id, null, 10))).isEqualTo(ErrorCode.NOT_A_MEMBER);
    }

    @Test
    void shouldListGroupsAndTheirMembers() {
        // given
        NewGroup turma = aGroup();
        Group listed = new Group(turma.group(), turma.name(), 2);

        // then
        assertThat(answer(bob.client().groups().mine(null, 10)).groups()).containsExactly(listed);
        assertThat(answer(alice.client().groups().list(null, 1000)).groups()).contains(listed);
        Members first = answer(bob.client().groups().members("#" + turma.name(), null, 1));
        Members second = answer(bob.client().groups().members("#" + turma.name(), first.after(), 1));
        assertThat(List.of(first.members().get(0), second.members().get(0)))
                .containsExactlyInAnyOrder(
                        new Members.Member(alice.account(), alice.session().nickname(), Role.OWNER),
                        new Members.Member(bob.account(), bob.session().nickname(), Role.MEMBER));
    }

    @Test
    void shouldWriteToAGroupAndAskWhoReadIt() {
        // given
        NewGroup turma = aGroup();
        long seq = answer(alice.client().send("#" + turma.name(), "hi all")).seq();
        bob.hearsUpTo("hi all");
        Entry heard = bob.heard().entries().get(1);

        // when
        bob.reads(heard);

        // then
        Status status = answer(alice.client().conversations().status(turma.conversation(), seq, null, 10));
        assertThat(status).isEqualTo(new Status(1, 1, List.of(new Status.Member(bob.account(), true, true))));
        assertThat(heard.groupName()).isEqualTo(turma.name());
        assertThat(answer(bob.client().conversations().list(null, 10))
                        .conversations()
                        .get(0)
                        .groupName())
                .isEqualTo(turma.name());
        await("the receipt").until(() -> alice.heard().receipts().stream().anyMatch(receipt -> receipt.read() == seq));
    }

    @Test
    void shouldTellAGroupWhoIsWriting() {
        // given
        NewGroup turma = aGroup();
        await("bob is in it").until(() -> !bob.heard().entries().isEmpty());

        // then: a hint may be lost, and is while the server is about to listen to the group
        await("typing").until(() -> {
            bob.client().typing("#" + turma.name());
            return alice.heard().typing().stream()
                    .anyMatch(typing -> typing.conversation().equals(turma.conversation())
                            && typing.from().equals(bob.account()));
        });
    }

    @Test
    void shouldBlockAndListAndUnblock() {
        // given
        answer(bob.client().people().block("@" + alice.nickname()));

        // then
        assertThat(answer(bob.client().people().blocked(null)).accounts()).containsExactly(alice.account());
        assertThat(refusal(alice.client().send("@" + bob.nickname(), "hi"))).isEqualTo(ErrorCode.NOT_PERMITTED);
        assertThat(answer(alice.client().people().find(bob.account())).online()).isFalse();
        answer(bob.client().people().unblock(alice.account().toString()));
        assertThat(answer(bob.client().people().blocked(null)).accounts()).isEmpty();
        assertThat(answer(alice.client().people().find(bob.account())).online()).isTrue();
    }

    @Test
    void shouldListAndEndSessions() {
        // given
        Session first = bob.session();
        RecadoClient gone = bob.client();
        bob.comesOnline();

        // when
        List<OpenSession> sessions = answer(bob.client().sessions().list());
        answer(bob.client().sessions().close(first.session()));

        // then
        assertThat(sessions)
                .extracting(OpenSession::session)
                .containsExactlyInAnyOrder(first.session(), bob.session().session());
        assertThat(sessions)
                .filteredOn(OpenSession::current)
                .extracting(OpenSession::session)
                .containsExactly(bob.session().session());
        await("its end").until(() -> gone.hello().failed());
        assertThat(answer(bob.client().sessions().list())).hasSize(1);
        assertThat(refusal(bob.client().sessions().close(first.session()))).isEqualTo(ErrorCode.NO_SUCH_SESSION);
    }

    @Test
    void shouldKnowADeviceAgain() {
        // given
        DeviceName phone = new DeviceName("phone");

        // then
        assertThat(bob.comesOnlineOn(phone).session().deviceKnown()).isFalse();
        assertThat(bob.comesOnlineOn(phone).session().deviceKnown()).isTrue();
        assertThat(bob.session().device()).isEqualTo(phone);
    }

    @Test
    void shouldShowADeviceWhatAnotherOneSent() {
        // given
        RecadoClient laptop = bob.client();
        bob.comesOnlineOn(new DeviceName("phone"));

        // when
        answer(laptop.send("@" + alice.nickname(), "from the laptop"));

        // then
        assertThat(bob.hears("from the laptop").from()).isEqualTo(bob.account());
    }

    @Test
    void shouldWriteToEverybodyIfPermitted() {
        // given
        assertThat(refusal(alice.client().broadcasts().send(Audience.ALL, "hear, hear")))
                .isEqualTo(ErrorCode.NOT_PERMITTED);
        ServerProcess server = servers.start("listeners.main.broadcast=true");
        Person herald = people.online("herald", server);
        Person dave = people.offline("dave", server);

        // when
        Broadcasted accepted = answer(herald.client().broadcasts().send(Audience.ALL, "hear, hear"));
        dave.comesOnline();

        // then
        assertThat(accepted.recipients()).isEqualTo(1);
        assertThat(dave.hears("hear, hear").conversation().kind()).isEqualTo(ConversationId.Kind.BROADCAST);
    }
}
