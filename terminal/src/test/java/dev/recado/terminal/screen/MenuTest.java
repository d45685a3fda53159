package dev.recado.terminal.screen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.terminal.messenger.Peer;
import dev.recado.terminal.messenger.Standing;
import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MenuTest {
    @Test
    void shouldShowTheMenuInPortuguese() throws IOException {
        try (Sitting ana = Sitting.inPortuguese().begins()) {
            ana.sees("Recado · ana", "  1  Pessoas e grupos", "  9  Configurações", "  0  Sair", "— conectado —")
                    .seesLast("Número ou nome:");
        }
    }

    @Test
    void shouldShowTheMenuInEnglish() throws IOException {
        try (Sitting ana = Sitting.inEnglish().begins()) {
            ana.sees("  1  People and groups", "  0  Leave", "— connected —").seesLast("Number or name:");
        }
    }

    @Test
    void shouldLeaveByNumber() throws IOException {
        try (Sitting ana = Sitting.inEnglish().begins()) {
            ana.answers("Number or name:", "0");

            assertThat(ana.left()).isEqualTo(Chat.Ending.LEFT);
        }
    }

    @Test
    void shouldSayWhatWaitsWhenThePersonLeaves() throws IOException {
        try (Sitting ana = Sitting.inEnglish()) {
            ana.messenger.person("bia");
            ana.messenger.acceptsNothing();
            ana.begins()
                    .answers("Number or name:", "bia")
                    .seesLast("bia>")
                    .types("hi\r")
                    .sees("ana: hi");
            ana.types("/menu\r").answers("Number or name:", "0");

            assertThat(ana.left()).isEqualTo(Chat.Ending.LEFT);
            ana.sees("1 message is sent the next time you come in.");
        }
    }

    @Test
    void shouldLeaveByCtrlD() throws IOException {
        try (Sitting ana = Sitting.inEnglish().begins()) {
            ana.seesLast("Number or name:").types(Sitting.CTRL_D);

            assertThat(ana.left()).isEqualTo(Chat.Ending.LEFT);
        }
    }

    @Test
    void shouldLeaveByTheSecondCtrlC() throws IOException {
        try (Sitting ana = Sitting.inEnglish().begins()) {
            ana.seesLast("Number or name:").types(Sitting.CTRL_C).sees("Ctrl-C once more leaves.");
            ana.seesLast("Number or name, Enter").types(Sitting.CTRL_C);

            assertThat(ana.left()).isEqualTo(Chat.Ending.LEFT);
        }
    }

    @Test
    void shouldListPeopleAndGroupsWithPresence() throws IOException {
        try (Sitting ana = Sitting.inPortuguese()) {
            ana.messenger.comes("bia");
            ana.messenger.person("carla");
            ana.messenger.group("amigos", "bia");
            ana.begins().answers("Número ou nome:", "1");

            ana.seesRow("  ● bia").sees("  ○ carla", "#amigos  2 membros · você está nele", "Pessoas: 2, online: 1");
        }
    }

    @Test
    void shouldShowALongListAScreenAtATime() throws IOException {
        try (Sitting ana = Sitting.inEnglish()) {
            for (int i = 10; i < 60; i++) {
                ana.messenger.person("person" + i);
            }
            ana.begins().answers("Number or name:", "1");

            ana.seesLast("Enter: more").sees("person10").seesNoMore("person40");
            ana.types("\r").sees("person40").seesLast("Enter: more").types("q\r");
            ana.seesLast("Number or name, Enter for the menu:").types("\r").sees("1  People and groups");
        }
    }

    @Test
    void shouldTalkToSomebodyChosenByNumberOrName() throws IOException {
        try (Sitting ana = Sitting.inPortuguese()) {
            ana.messenger.person("bia");
            ana.messenger.person("carla");
            ana.begins()
                    .answers("Número ou nome:", "2")
                    .answers("Com quem?", "2")
                    .seesLast("carla>");
            ana.types("/voltar\r")
                    .answers("Número ou nome:", "2")
                    .answers("Com quem?", "bia")
                    .seesLast("bia>");
        }
    }

    @Test
    void shouldCompleteNames() throws IOException {
        try (Sitting ana = Sitting.inPortuguese()) {
            ana.messenger.person("beatriz");
            ana.begins().seesLast("Número ou nome:").types("bea\t").seesLast("Número ou nome: beatriz");
            ana.types("\r").seesLast("beatriz>");
        }
    }

    @Test
    void shouldCompleteNamesWithBlanks() throws IOException {
        try (Sitting ana = Sitting.inPortuguese()) {
            ana.messenger.putContact(ana.messenger.person("bia"), "Beatriz Souza");
            ana.messenger.group("my friends");
            ana.begins().seesLast("Número ou nome:").types("#\t").seesLast("Número ou nome: #my friends");
            ana.types(Sitting.CTRL_C)
                    .seesLast("Número ou nome, Enter")
                    .types("bea\t")
                    .seesLast("Número ou nome, Enter para o menu: Beatriz Souza");
            ana.types("\r").seesLast("bia>");
        }
    }

    @Test
    void shouldCompleteNothingThatDoesNotBeginLikeWhatWasTyped() throws IOException {
        try (Sitting ana = Sitting.inPortuguese()) {
            ana.messenger.person("bia");
            ana.begins().seesLast("Número ou nome:").types("/\tb").seesLast("Número ou nome: /b");
        }
    }

    @Test
    void shouldSayWhoIsNotThere() throws IOException {
        try (Sitting ana = Sitting.inPortuguese().begins()) {
            ana.answers("Número ou nome:", "ninguem").sees("Não há ninguém com esse nome.");
            ana.answers("Número ou nome, Enter", "#nada").sees("Não há grupo com esse nome.");
        }
    }

    @Test
    void shouldMakeAGroupAndAddMembers() throws IOException {
        try (Sitting ana = Sitting.inPortuguese()) {
            ana.messenger.person("bia");
            ana.begins().answers("Número ou nome:", "4").answers("Nome do novo grupo:", "Futebol de quinta");
            ana.answers("Quem você adiciona?", "bia").sees("bia agora está em #Futebol de quinta.");
            ana.answers("Quem você adiciona?", "").seesLast("Número ou nome, Enter");

            ana.did("create Futebol de quinta").did("add bia to #Futebol de quinta");
            ana.answers("Número", "#Futebol de quinta").seesLast("#Futebol de quinta>");
        }
    }

    @Test
    void shouldTalkInAGroupChosenByNumber() throws IOException {
        try (Sitting ana = Sitting.inPortuguese()) {
            ana.messenger.group("amigos");
            ana.messenger.group("futebol");
            ana.begins().answers("Número ou nome:", "3").sees("  1  #amigos", "  2  #futebol");
            ana.answers("Qual grupo?", "2").seesLast("#futebol>");
        }
    }

    @Test
    void shouldAddSomebodyToAGroup() throws IOException {
        try (Sitting ana = Sitting.inPortuguese()) {
            ana.messenger.person("bia");
            ana.messenger.group("amigos");
            ana.begins().answers("Número ou nome:", "5").answers("Qual grupo?", "amigos");
            ana.answers("Quem você adiciona?", "bia").did("add bia to #amigos");
        }
    }

    @Test
    void shouldKeepContacts() throws IOException {
        try (Sitting ana = Sitting.inPortuguese()) {
            ana.messenger.person("bia");
            ana.begins()
                    .answers("Número ou nome:", "6")
                    .sees("Você ainda não tem contatos.")
                    .answers("Número:", "1");
            ana.answers("Quem você adiciona?", "bia")
                    .answers("Como você chama", "Beatriz")
                    .did("contact bia Beatriz");
            ana.sees("Beatriz agora é um contato.").answers("Enter: voltar", "").sees("○ Beatriz  @bia · contato");
            ana.answers("Número:", "3").answers("Qual contato?", "1").sees("Beatriz não é mais um contato");
        }
    }

    @Test
    void shouldOpenAConversationFromTheListWithItsUnreadCount() throws IOException {
        try (Sitting ana = Sitting.inPortuguese()) {
            Peer bia = ana.messenger.person("bia");
            ana.messenger.saidBefore("bia", bia, "oi ana");
            ana.messenger.unreadBefore(bia, 1);
            ana.begins().sees("1 não lida").answers("Número ou nome:", "8");

            ana.sees("  1  bia  1 não lida", "bia: oi ana").answers("Número ou nome, Enter", "1");
            ana.sees("——— 1 mensagem não lida ———").seesNoMore("1 não lida —").did("read bia 1");
        }
    }

    @Test
    void shouldReadHistoryWithoutAConnection() throws IOException {
        try (Sitting ana = Sitting.inPortuguese()) {
            Peer bia = ana.messenger.person("bia");
            ana.messenger.saidBefore("bia", bia, "de ontem");
            ana.begins().seesLast("Número ou nome:");
            ana.messenger.stands(Standing.OFFLINE, "connection reset");
            ana.sees("A conexão caiu.", "(connection reset)", "— sem conexão —").answers("Número ou nome:", "7");
            ana.answers("Número ou nome, Enter", "bia").answers("Buscar", "");

            ana.sees("Histórico: bia", "Sem conexão", "bia: de ontem").seesLast("Enter: voltar");
        }
    }

    @Test
    void shouldTellOfEventsInOneLine() throws IOException {
        try (Sitting ana = Sitting.inPortuguese()) {
            Peer friends = ana.messenger.group("amigos", "bia");
            ana.begins().seesLast("Número ou nome:").types("me");
            ana.messenger.says("bia", ana.messenger.person("bia"), "um\ndois");
            ana.messenger.says("carla", friends, "olá");
            ana.messenger.comes("bia");

            ana.seesRow("↳ bia: um ⏎ dois")
                    .seesRow("↳ #amigos carla: olá")
                    .seesRow("· bia está online")
                    .sees("2 não lidas")
                    .seesLast("Número ou nome: me");
        }
    }

    @Test
    void shouldSayWhatHappenedToAGroupAndCountItNot() throws IOException {
        try (Sitting ana = Sitting.inPortuguese()) {
            Peer.Group friends = ana.messenger.group("amigos", "bia");
            ana.begins().seesLast("Número ou nome:");
            ana.messenger.changes(friends, "bia", "added", "{\"account\":\"1000000000001\",\"nickname\":\"ana\"}");
            ana.messenger.changes(friends, "carla", "left", "{\"account\":\"1000000000003\",\"nickname\":\"carla\"}");

            ana.seesRow("↳ #amigos · bia adicionou você").seesRow("↳ #amigos · carla saiu");
            assertThat(ana.screen()).doesNotContain("não lida");
        }
    }

    @Test
    void shouldTellOfTheEndOfTheSessionInOurWordsAlone() throws IOException {
        try (Sitting ana = Sitting.inPortuguese().begins()) {
            ana.seesLast("Número ou nome:");
            ana.messenger.stands(Standing.ENDED, "the session was ended from elsewhere");

            ana.sees("Esta sessão foi encerrada de outro lugar.", "sessão encerrada")
                    .seesNoMore("the session was ended");
        }
    }

    @Test
    void shouldSpeakAnotherLanguageAtOnce() throws IOException {
        try (Sitting ana = Sitting.inPortuguese().begins()) {
            ana.answers("Número ou nome:", "9").answers("Número:", "1").sees("Settings", "Language: English");

            assertThat(ana.preferences.settings().language()).isEqualTo(Locale.ENGLISH);
            ana.answers("Number:", "0").sees("People and groups");
        }
    }

    @Test
    void shouldEndOtherSessions() throws IOException {
        try (Sitting ana = Sitting.inEnglish().begins()) {
            ana.answers("Number or name:", "9").answers("Number:", "5").sees("notebook · 127.0.0.1:4000", "this one");
            ana.answers("Number of the session", "2")
                    .did("end 00000000000000bb")
                    .sees("The session is ended.");
        }
    }

    @Test
    void shouldLogOutWhenItIsMeant() throws IOException {
        try (Sitting ana = Sitting.inEnglish().begins()) {
            ana.answers("Number or name:", "9").answers("Number:", "8").answers("Log out?", "no");
            ana.answers("Number:", "8").answers("Log out?", "yes");

            assertThat(ana.left()).isEqualTo(Chat.Ending.LOGGED_OUT);
            assertThat(ana.raw()).doesNotContain("The connection is gone");
            assertThat(ana.messenger.isLoggedOut()).isTrue();
        }
    }

    @Test
    void shouldAskForThePasswordAgainAfterAnEmptyLine() throws IOException {
        try (Sitting ana = Sitting.inEnglish()) {
            ana.messenger.person("bia");
            ana.begins().seesLast("Number or name:");
            ana.messenger.stands(Standing.LOGIN_NEEDED, null);
            ana.sees("press Enter").types("\r").answers("Password:", "").answers("Number or name", "");
            ana.answers("Password:", "").answers("Number or name", "bia");
            ana.answers("bia>", "")
                    .answers("Password:", "secret123")
                    .sees("— connected")
                    .did("login secret123");
        }
    }

    @Test
    void shouldAskForThePasswordWithoutShowingIt() throws IOException {
        try (Sitting ana = Sitting.inEnglish().begins()) {
            ana.seesLast("Number or name:");
            ana.messenger.stands(Standing.LOGIN_NEEDED, null);
            ana.sees("password needed", "press Enter").types("\r").answers("Password:", "wrong");
            ana.sees("That is not the password.")
                    .seesLast("Password:")
                    .types("secret123")
                    .seesLast("Password: *********");
            ana.types("\r").sees("— connected").did("login secret123");

            assertThat(ana.raw()).doesNotContain("secret123");
        }
    }
}
