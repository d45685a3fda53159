package dev.recado.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people who speak text commands write to each other and to others. */
class CommandsMessagesTest {
    private static final String NOW_BOB = "Mensagem guardada, bob está conectado e a recebe agora\n";
    private static final String LATER_BOB = "Mensagem guardada, bob a recebe no próximo login\n";

    private final Lobby lobby = new Lobby();
    private final House house = lobby.house;

    @AfterEach
    void close() {
        lobby.close();
    }

    /** When the fake accepted the n-th entry of a conversation, counted from 0. */
    private static String at(int n) {
        return DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss")
                .withZone(ZoneId.systemDefault())
                .format(Instant.ofEpochMilli(1_700_000_000_000L + n));
    }

    private AccountId id(String nickname) {
        return house.registry.accounts.values().stream()
                .filter(account -> account.nickname().value().equals(nickname))
                .findAny()
                .orElseThrow()
                .id();
    }

    private long delivered(String to, String from) {
        return house.delivery
                .cursors(ConversationId.direct(id(to), id(from)), id(to))
                .delivered();
    }

    @Test
    void shouldDeliverNow() {
        Peer ana = lobby.in("ana");
        Peer bob = lobby.in("bob");

        ana.sends("-msg U bob olá,  \"mundo\"\n").hears(NOW_BOB);

        bob.hears("(ana, " + at(0) + ") olá,  \"mundo\"\n").sends("-MSG \"u\" \"ANA\" oi");
        ana.hears("(bob, " + at(1) + ") oi\n");
    }

    @Test
    void shouldDeliverAtTheNextLogin() {
        lobby.away("bob");
        lobby.in("ana")
                .sends("-msg U bob um\n")
                .hears(LATER_BOB)
                .sends("-msg u bob dois\n")
                .hears(LATER_BOB);

        lobby.in("bob")
                .hears("(ana, " + at(0) + ") um\n", "(ana, " + at(1) + ") dois\n")
                .sends("-exit");
        House.awaitUntil(() -> delivered("bob", "ana") == 2);

        House.awaitUntil(() -> !house.registry.online(id("bob")));
        lobby.in("bob").sends("-id\n").hears(id("bob") + "\n");
    }

    @Test
    void shouldNotCountAsDeliveredWhatNobodyCouldRead() {
        lobby.away("bob");
        lobby.in("ana").sends("-msg U bob um\n").hears(LATER_BOB);

        Peer bob = lobby.peer().sends("bob\n").shutsOutput();

        assertThat(bob.readsToTheEnd()).isEqualTo("Olá, bob! -help mostra os comandos.\n");
        House.awaitUntil(() -> !house.registry.online(id("bob")));
        assertThat(delivered("bob", "ana")).isZero();
        lobby.in("bob").hears("(ana, " + at(0) + ") um\n");
    }

    @Test
    void shouldDeliverAgainWhatTheConnectionDidNotOutlive() {
        lobby.away("bob");
        Peer ana = lobby.in("ana");
        for (int i = 0; i < 12; i++) {
            ana.sends("-msg U bob m" + i + "\n").hears(LATER_BOB);
        }
        lobby.in("bob").hears("(ana, " + at(0) + ") m0\n").close();
        House.awaitUntil(() -> !house.registry.online(id("bob")));

        int next = (int) delivered("bob", "ana");

        assertThat(next).isLessThan(12);
        Peer bob = lobby.in("bob");
        IntStream.range(next, 12).forEach(i -> bob.hears("(ana, " + at(i) + ") m" + i + "\n"));
        House.awaitUntil(() -> delivered("bob", "ana") == 12);
    }

    @Test
    void shouldNotShowOnesOwnMessages() {
        Peer ana = lobby.in("ana");

        ana.sends("-msg U ana nota\n")
                .hears("Mensagem guardada na sua conversa com você: -historico ana\n")
                .sends("-historico ana\n")
                .hears("(ana, " + at(0) + ") nota\n");
    }

    @Test
    void shouldReachPeopleOfOtherDialectsById() {
        Client bob = house.aListener("bob");

        lobby.in("ana").sends("-msg U " + id("bob") + " oi\n").hears(NOW_BOB);

        JsonObject entry = bob.event("entry");
        assertThat(entry.getString("body")).isEqualTo("oi");
        assertThat(entry.getString("fromNickname")).isEqualTo("ana");
    }

    @Test
    void shouldShowNothingThatATerminalWouldActOn() {
        Client bob = house.aMember("bob");
        Peer ana = lobby.in("ana");

        bob.send("@ana", "m1", "um\r\n(eva, 01/01/2026 00:00:00) dois\n\u001b[31mtrês\u001b[0m\u0007\u202e!");

        ana.hears("(bob, " + at(0) + ") um (eva, 01/01/2026 00:00:00) dois [31mtrês[0m!\n");
    }

    @Test
    void shouldShowNothingThatATerminalWouldActOnFromItsOwnPeople() {
        Peer bob = lobby.in("bob");
        lobby.in("ana").sends("-msg U bob \u001b[2Joi\tali\rlá\n").hears(NOW_BOB);

        bob.hears("(ana, " + at(0) + ") [2Joi ali lá\n");
    }

    @Test
    void shouldDeliverToAGroup() {
        Peer ana = lobby.in("ana").sends("-criargrupo minha turma\n").hears("Grupo minha turma criado\n");
        house.account("bob");
        Client bob = house.again("bob");
        bob.get("recado.group.join", new JsonObject().put("group", "#minha turma"));
        bob.send("#minha turma", "m1", "oi");

        ana.hears("(bob, minha turma, " + at(0) + ") oi\n")
                .sends("-msg G \"minha turma\" olá a todos\n")
                .hears("Mensagem guardada, os membros conectados de minha turma a recebem agora,"
                        + " os outros no próximo login\n")
                .sends("-historico minha turma 5\n")
                .hears("(bob, minha turma, " + at(0) + ") oi\n(ana, minha turma, " + at(1) + ") olá a todos\n")
                .sends("-historico \"minha turma\" 1\n")
                .hears("(ana, minha turma, " + at(1) + ") olá a todos\n");
    }

    @Test
    void shouldSayThatSomebodyTakesNothingFromHim() {
        Client bob = house.aMember("bob");
        Peer ana = lobby.in("ana");
        bob.get("recado.block", new JsonObject().put("account", id("ana").toString()));

        ana.sends("-msg U bob oi\n").hears("Erro, mensagem não aceita: não é permitido escrever a essa pessoa\n");
    }

    @Test
    void shouldWriteToEverybody() {
        lobby.in("ana")
                .sends("-msgt C um\n-msgt \"d\" dois\n-msgt T três\n")
                .hears(
                        "Mensagem guardada, destinatários: 7\n",
                        "Mensagem guardada, destinatários: 7\n",
                        "Mensagem guardada, destinatários: 7\n")
                .sends("-msgt T quatro\n")
                .hears("Erro, mensagens demais a todos: não foi aceita, espere um minuto\n");

        assertThat(house.delivery.broadcasts)
                .extracting(broadcast -> broadcast.audience() + " " + broadcast.body())
                .containsExactly("ONLINE um", "OFFLINE dois", "ALL três");
    }

    @Test
    void shouldNotLetEverybodyWriteToEverybodyWherePasswordsAreNeeded() {
        house.account("ana");

        lobby.peer("commands-closed")
                .sends("ana\nsecret\n-msgt T oi\n")
                .hears(
                        "Senha:\n",
                        "Olá, ana! -help mostra os comandos.\n",
                        "Erro, não é permitido escrever a todos por aqui\n");
    }

    @Test
    void shouldSayThatAMessageIsTooLong() {
        lobby.away("bob");

        lobby.in("ana")
                .sends("-msg U bob " + "x".repeat(60_001) + "\n")
                .hears("Erro, mensagem longa demais\n")
                .sends("-msg U bob " + "x".repeat(60_000) + "\n")
                .hears(LATER_BOB);
    }

    @Test
    void shouldTakeTheSameWordsTwiceForTwoMessages() {
        lobby.in("bob");

        lobby.in("ana").sends("-msg U bob oi\n-msg U bob oi\n").hears(NOW_BOB, NOW_BOB);

        assertThat(house.delivery.log.get(ConversationId.direct(id("ana"), id("bob"))))
                .hasSize(2);
    }

    @Test
    void shouldTellTheLastMessagesOfAConversation() {
        lobby.away("bob");
        Peer ana = lobby.in("ana");
        for (int i = 0; i < 12; i++) {
            ana.sends("-msg U bob m" + i + "\n").hears(LATER_BOB);
        }

        ana.sends("-historico bob\n")
                .hears(history(2))
                .sends("-historico BOB 3\n")
                .hears(history(9));
        ana.sends("-historico " + id("bob") + " 100\n").hears(history(0));
    }

    private static String history(int from) {
        return IntStream.range(from, 12)
                .mapToObj(i -> "(ana, " + at(i) + ") m" + i + "\n")
                .collect(Collectors.joining());
    }

    @Test
    void shouldNotAnswerMoreThanACertainLength() {
        lobby.away("bob");
        Peer ana = lobby.in("ana");
        for (int i = 0; i < 3; i++) {
            ana.sends("-msg U bob " + "x".repeat(40_000) + "\n").hears(LATER_BOB);
        }

        assertThat(ana.sends("-historico bob\n-exit\n").readsToTheEnd())
                .hasSize(40_000 + "(ana, dd/MM/yyyy HH:mm:ss) \n".length() + "Até logo!\n".length());
    }

    @Test
    void shouldTellWhatBecameOfTheLastMessages() {
        lobby.away("bob");
        Peer ana = lobby.in("ana")
                .sends("-criargrupo turma\n")
                .hears("Grupo turma criado\n")
                .sends("-msg U bob um\n")
                .hears(LATER_BOB)
                .sends("-msg G turma dois\n");
        ana.reads();

        ana.sends("-status\n")
                .hears("bob, " + at(0) + ", \"um\": ainda não entregue\n" + "turma, " + at(0)
                        + ", \"dois\": entregue a 0, lida por 0\n");

        lobby.in("bob").hears("(ana, " + at(0) + ") um\n");
        House.awaitUntil(() -> delivered("bob", "ana") == 1);
        ana.sends("-status\n")
                .hears("bob, " + at(0) + ", \"um\": entregue, não lida\n" + "turma, " + at(0)
                        + ", \"dois\": entregue a 0, lida por 0\n");
    }

    @Test
    void shouldTellWhatBecameOfMessagesOfEarlierSessions() {
        Client bob = house.aListener("bob");
        lobby.in("ana")
                .sends("-msg U bob " + "x".repeat(50) + "\n-exit\n")
                .hears("Mensagem guardada, bob está conectado e a recebe agora\n", "Até logo!\n", "");
        House.awaitUntil(() -> !house.registry.online(id("ana")));
        bob.get(
                "recado.acknowledge",
                new JsonObject()
                        .put("conversation", bob.event("entry").getString("conversation"))
                        .put("read", 1));

        lobby.in("ana").sends("-status\n").hears("bob, " + at(0) + ", \"" + "x".repeat(40) + "…\": entregue e lida\n");
    }

    @Test
    void shouldSayThatANameIsAPersonsAndAGroups() {
        lobby.away("turma");
        Peer ana = lobby.in("ana").sends("-criargrupo turma\n").hears("Grupo turma criado\n");
        ana.sends("-msg G turma a todos\n").reads();
        ana.sends("-msg U turma a uma\n").reads();

        ana.sends("-historico turma\n").hears("(ana, " + at(0) + ") a uma\n");
        ana.sends("-historico #turma\n").hears("(ana, turma, " + at(0) + ") a todos\n");
        ana.sends("-historico @turma\n").hears("(ana, " + at(0) + ") a uma\n");
    }
}
