package dev.recado.terminal.screen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.terminal.messenger.Peer;
import dev.recado.terminal.messenger.Reason;
import dev.recado.terminal.messenger.Standing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConversationTest {
    private final Sitting ana = Sitting.inPortuguese();
    private final Peer bia = ana.messenger.person("bia");
    private final Peer friends = ana.messenger.group("amigos", "bia", "carla");

    @AfterEach
    void leave() throws IOException {
        ana.close();
    }

    private void opens(String name) {
        ana.begins().answers("Número ou nome:", name).seesLast(name + ">");
    }

    @Test
    void shouldShowTheNewestPageWithALineAboveWhatIsUnread() {
        for (int i = 1; i <= 30; i++) {
            ana.messenger.saidBefore("bia", bia, "mensagem " + i);
        }
        ana.messenger.unreadBefore(bia, 2);
        opens("bia");

        ana.seesRow("12:00 bia: mensagem 28")
                .seesRow("——— 2 mensagens não lidas ———")
                .sees("mensagem 30");
        assertThat(ana.rows().indexOf("——— 2 mensagens não lidas ———"))
                .isEqualTo(ana.rows().indexOf("12:00 bia: mensagem 29") - 1);
        ana.did("read bia 30");
    }

    @Test
    void shouldShowHowFarAMessageGotOnItsOwnLine() {
        opens("bia");
        ana.messenger.acceptsNothing();
        ana.types("oi\r").seesRow("12:00 ana: oi …").sees("1 espera envio");
        ana.messenger.acceptsAgain();
        ana.seesRow("12:00 ana: oi ✓").seesNoMore("espera");
        ana.types("tudo bem?\r").seesRow("12:00 ana: tudo bem? ✓");
        ana.messenger.receives("bia", bia);
        ana.seesRow("12:00 ana: oi ✓✓").seesRow("12:00 ana: tudo bem? ✓✓");
        ana.messenger.reads("bia", bia);
        ana.seesRow("12:00 ana: oi ✓✓ lida").seesRow("12:00 ana: tudo bem? ✓✓ lida");

        ana.seesRows(2, "ana:").seesLast("bia>");
    }

    @Test
    void shouldChangeLinesThatAreStillToBeSeenOnAFullScreen() {
        opens("bia");
        for (int i = 1; i <= 40; i++) {
            ana.types("linha " + i + "\r").sees("linha " + i + " ✓");
        }
        ana.types("a meio caminho");
        ana.messenger.reads("bia", bia);

        ana.seesRow("12:00 ana: linha 40 ✓✓ lida")
                .seesRow("12:00 ana: linha 19 ✓✓ lida")
                .seesLast("bia> a meio caminho");
        ana.seesRows(22, " ✓✓ lida").seesRows(22, "ana:");
        assertThat(ana.rows()).hasSize(24);
    }

    @Test
    void shouldLoseNoLineThatScrollsBack() {
        opens("bia");
        for (int i = 1; i <= 40; i++) {
            ana.types("linha " + i + ".\r").sees("linha " + i + ". ✓");
            ana.messenger.says("bia", bia, "resposta " + i + ".");
            ana.messenger.reads("bia", bia);
            ana.sees("linha " + i + ". ✓✓ lida", "resposta " + i + ".");
        }

        String all = ana.seesLast("bia>").scrolledBack(150);
        for (int i = 1; i <= 40; i++) {
            assertThat(all).containsOnlyOnce("ana: linha " + i + ".").containsOnlyOnce("resposta " + i + ".");
        }
    }

    @Test
    void shouldSayInOnesOwnLanguageWhyAMessageWasRefused() {
        opens("bia");
        ana.messenger.acceptsNothing();
        ana.types("oi\r").seesRow("12:00 ana: oi …");
        ana.messenger.refusesWhatWaits(new Reason(304, "not permitted"));

        ana.seesRow("12:00 ana: oi ✗ você não pode fazer isso");
    }

    @Test
    void shouldForgetWhatWasRefused() {
        opens("bia");
        ana.messenger.saidBefore("bia", bia, "antes");
        ana.messenger.acceptsNothing();
        ana.types("oi\r").seesRow("12:00 ana: oi …");
        ana.messenger.refusesWhatWaits(new Reason(304, "not permitted"));
        ana.sees("oi ✗")
                .types("/descartar\r")
                .sees("1 mensagem recusada foi esquecida.")
                .seesNoMore("ana: oi");
        ana.types("/discard\r").sees("Nada do que você escreveu aqui foi recusado.");
    }

    @Test
    void shouldNotGiveBackWhatMayBeSentYet() {
        opens("bia");
        ana.messenger.isSlow();
        ana.types("oi\r").seesNoMore("bia> oi").types(Sitting.CTRL_C).sees("ainda não foi guardada");
        assertThat(ana.rows().get(ana.rows().size() - 1)).isEqualTo("bia>");
        ana.messenger.isFastAgain();
        ana.seesRow("12:00 ana: oi ✓");

        assertThat(ana.messenger.said(bia)).containsExactly("oi");
    }

    @Test
    void shouldGiveBackAPastedTextThatBeginsWithASlash() {
        opens("bia");
        ana.pastes("/etc/hosts tem\n127.0.0.1").types("\r").sees("Não existe /etc/hosts.", "bia> /etc/hosts tem");
        ana.types(Sitting.CTRL_C).seesNoMore("bia> /etc").seesLast("bia>");

        assertThat(ana.messenger.said(bia)).isEmpty();
    }

    @Test
    void shouldQuoteTheNameOfAGroupThatCouldBeReadAsWords() {
        Peer trap = ana.messenger.group("x: eu me demito", "bia");
        opens("bia");
        ana.messenger.says("carla", trap, "kkk");

        ana.seesRow("↳ #\"x: eu me demito\" carla: kkk");
    }

    @Test
    void shouldNotSendWhatIsTooLong() {
        opens("bia");
        ana.pastes("longo demais ".repeat(5000)).types("\r").sees("uma mensagem tem no máximo 60.000 bytes.");
        ana.types("\u0010").sees("demais longo").types(Sitting.CTRL_C).seesNoMore("demais longo");
        ana.types("tchau\r").seesRow("12:00 ana: tchau ✓");

        assertThat(ana.messenger.said(bia)).containsExactly("tchau");
    }

    @Test
    void shouldCountReceiptsOfAGroup() {
        opens("#amigos");
        ana.sees("2 membros, 0 online").types("oi gente\r").seesRow("12:00 ana: oi gente ✓");
        ana.messenger.receives("bia", friends);
        ana.messenger.receives("carla", friends);
        ana.seesRow("12:00 ana: oi gente ✓✓ 2");
        ana.messenger.reads("carla", friends);
        ana.seesRow("12:00 ana: oi gente ✓✓ 2 · 1 leu");
    }

    @Test
    void shouldKeepWhatIsBeingTypedWhenMessagesArrive() {
        opens("bia");
        ana.types("estou escre");
        ana.messenger.says("bia", bia, "espera\nque eu conto");

        ana.seesRow("12:00 bia: espera").seesRow("      que eu conto").seesLast("bia> estou escre");
        ana.types("vendo\r").seesRow("12:00 ana: estou escrevendo ✓");
    }

    @Test
    void shouldKeepALongLineThatIsBeingTyped() {
        opens("bia");
        String text =
                "um texto comprido que não cabe em uma linha só ".repeat(3).strip();
        ana.types(text);
        for (int i = 1; i <= 30; i++) {
            ana.messenger.says("bia", bia, "número " + i);
        }
        ana.messenger.reads("bia", bia);
        ana.sees("número 30", "bia> um texto comprido");
        ana.types("\r").seesLast("bia>");

        assertThat(ana.messenger.said(bia)).contains(text);
    }

    @Test
    void shouldCompleteTheNameBeforeTheCursor() {
        opens("bia");
        ana.messenger.person("carla");
        ana.types("pergunte a @ca\t").seesLast("bia> pergunte a @carla");
        ana.types(" ou ca\t").seesLast("bia> pergunte a @carla ou carla");
        ana.types(" de #\t").seesLast("bia> pergunte a @carla ou carla de #amigos");
        ana.types("\r").sees("ana: pergunte a @carla ou carla de #amigos ✓");
    }

    @Test
    void shouldTellOfOtherConversationsInOneLineAndCountThem() {
        opens("bia");
        ana.messenger.says("carla", ana.messenger.person("carla"), "oi");
        ana.messenger.says("carla", friends, "oi\ngente");

        ana.seesRow("↳ carla: oi").seesRow("↳ #amigos carla: oi ⏎ gente").sees("2 não lidas");
    }

    @Test
    void shouldShowWhoIsThereAndWhoIsTyping() {
        opens("bia");
        ana.sees("conectado · bia offline");
        ana.messenger.comes("bia");
        ana.sees("conectado · bia online");
        ana.messenger.types("bia", bia);
        ana.sees("bia está digitando…");
        ana.messenger.says("bia", bia, "pronto");
        ana.seesNoMore("digitando");
    }

    @Test
    void shouldTellThatThePersonIsTyping() {
        opens("bia");
        ana.types("/").seesLast("bia> /").types("\b").seesLast("bia>");
        assertThat(ana.messenger.done()).isEmpty();
        ana.types("o").did("typing to bia");
    }

    @Test
    void shouldTypeOnWhileThereIsNoConnection() {
        opens("bia");
        ana.types("meio");
        ana.messenger.stands(Standing.OFFLINE, null);
        ana.sees("A conexão caiu.", "— sem conexão —").seesLast("bia> meio").types(" texto\r");
        ana.seesRow("12:00 ana: meio texto …").sees("1 espera envio");
        ana.messenger.stands(Standing.ONLINE, null);

        ana.seesRow("12:00 ana: meio texto ✓").seesRow("· Conectado.").sees("— conectado");
    }

    @Test
    void shouldLetNobodyWriteOnTheScreen() {
        opens("bia");
        ana.messenger.says("bia", bia, "\u001b[2J\u001b[H\u001b]0;x\u0007limpo\rana: menti");

        ana.seesRow("12:00 bia: \uFFFD[2J\uFFFD[H\uFFFD]0;x\uFFFDlimpo").seesRow("      ana: menti");
    }

    @Test
    void shouldSendTextAsItIsTyped() {
        opens("bia");
        String text = "it's \\ \"quoted ! !! $HOME `x` %s #1";
        ana.types(text + "\r").sees(text + " ✓");

        assertThat(ana.messenger.said(bia)).containsExactly(text);
    }

    @Test
    void shouldSendWhatIsPastedAsOneMessage() {
        opens("bia");
        ana.pastes("um\ndois\ntrês\n").sees("bia> um").types("\r").seesRow("      três ✓");

        assertThat(ana.messenger.said(bia)).containsExactly("um\ndois\ntrês");
    }

    @Test
    void shouldNotSendAnOrderThatThereIsNot() {
        opens("bia");
        ana.types("/xyz\r").sees("Não existe /xyz.").types("//xyz\r").seesRow("12:00 ana: /xyz ✓");

        assertThat(ana.messenger.said(bia)).containsExactly("/xyz");
    }

    @Test
    void shouldCompleteOrders() {
        opens("bia");
        ana.types("/aj\t").seesLast("bia> /ajuda").types("\r").sees("/historico", "mensagens mais antigas");
    }

    @Test
    void shouldPageOlderMessagesAndComeBack() {
        for (int i = 1; i <= 80; i++) {
            ana.messenger.saidBefore("bia", bia, "mensagem " + i + ".");
        }
        opens("bia");
        ana.types("/historico\r").sees("Histórico: bia", "mensagem 56.").seesLast("Enter: mais antigas");
        ana.types("\r").sees("mensagem 37.").seesNoMore("mensagem 56.").seesLast("Enter: mais antigas");
        ana.messenger.says("bia", bia, "enquanto isso");
        ana.types("\r").sees("mensagem 1.", "Não há nada mais antigo.").types("\r");

        ana.seesLast("bia>").sees("mensagem 80.", "bia: enquanto isso").did("read bia 81");
    }

    @Test
    void shouldNotPutWhatComesLateBelowWhatIsNewer() {
        for (int i = 1; i <= 80; i++) {
            ana.messenger.saidBefore("bia", bia, "mensagem " + i + ".");
        }
        opens("bia");
        ana.sees("mensagem 80.");
        ana.messenger.comesLate(bia, 3);
        ana.messenger.says("bia", bia, "a mais nova");

        ana.sees("a mais nova").seesNoMore("mensagem 3.");
    }

    @Test
    void shouldLetNobodyScrollEverythingAway() {
        opens("bia");
        ana.messenger.says("bia", bia, "olá");
        ana.messenger.says("bia", bia, "x" + "\n".repeat(5000) + "fim");
        ana.messenger.says("bia", bia, "y".repeat(60000));

        ana.sees("… continua; `recado history` mostra tudo").seesNoMore("fim");
        assertThat(ana.raw().length()).isLessThan(40_000);
    }

    @Test
    void shouldSearch() {
        ana.messenger.saidBefore("bia", bia, "café às três");
        ana.messenger.saidBefore("ana", bia, "combinado");
        opens("bia");
        ana.types("/buscar café\r")
                .sees("bia: 1 mensagem com “café”")
                .seesNoMore("combinado")
                .types("\r");
        ana.sees("combinado").types("/historico nada\r").sees("Nenhuma mensagem com “nada”.");
        ana.seesLast("Enter: voltar").types("q\r").seesLast("bia>");

        assertThat(ana.messenger.said(bia)).doesNotContain("q");
    }

    @Test
    void shouldShowInThePastHowFarMessagesGot() {
        opens("bia");
        ana.types("oi\r").seesRow("12:00 ana: oi ✓");
        ana.messenger.reads("bia", bia);
        ana.seesRow("12:00 ana: oi ✓✓ lida").types("/buscar oi\r").seesLast("Enter: voltar");
        ana.seesRow("12:00 ana: oi ✓✓ lida").types("\r").seesLast("bia>");
        ana.types("/voltar\r").answers("Número ou nome:", "7").answers("Número ou nome, Enter", "bia");
        ana.answers("Buscar", "").sees("Histórico: bia").seesRow("12:00 ana: oi ✓✓ lida");
    }

    @Test
    void shouldSayWhoReceivedAndReadAMessage() {
        opens("#amigos");
        ana.types("um\r").seesRow("12:00 ana: um ✓");
        ana.messenger.reads("bia", friends);
        ana.types("dois\r").seesRow("12:00 ana: dois ✓").types("/status\r").sees("“dois”", "bia: ainda não entregue");
        ana.types("/status 2\r").sees("“um”", "bia: lida");
        ana.types("/status 3\r").sees("Não há tantas mensagens suas");
    }

    @Test
    void shouldShowTheMembersOfAGroup() {
        ana.messenger.comes("bia");
        opens("#amigos");
        ana.types("/membros\r").sees("Membros: 2", "● bia (membro)", "○ carla (membro)");
    }

    @Test
    void shouldLeaveAGroupWhenItIsMeant() {
        opens("#amigos");
        ana.types("/sair-do-grupo\r").answers("Sair de #amigos?", "não").seesLast("#amigos>");
        ana.types("/leave-group\r")
                .answers("Sair de #amigos?", "sim")
                .did("leave #amigos")
                .seesLast("Número ou nome:");
    }

    @Test
    void shouldBlockAPerson() {
        opens("bia");
        ana.types("/bloquear\r")
                .did("block bia")
                .sees("Você bloqueou bia.", "— conectado · bloqueio ativo")
                .types("/unblock\r")
                .did("unblock bia")
                .sees("Você desbloqueou bia.")
                .seesNoMore("bloqueio ativo")
                .types("/membros\r");
        ana.sees("Isso é para grupos.");
    }

    @Test
    void shouldClearTheLineByCtrlCAndGoBackByTheNext() {
        opens("bia");
        ana.types("não era isso")
                .seesLast("bia> não era isso")
                .types(Sitting.CTRL_C)
                .seesNoMore("não era isso");
        ana.seesLast("bia>").types(Sitting.CTRL_C).seesLast("Número ou nome:");

        assertThat(ana.messenger.said(bia)).isEmpty();
    }

    @Test
    void shouldGoBackByCtrlD() {
        opens("bia");
        ana.types(Sitting.CTRL_D).seesLast("Número ou nome:");
    }

    @Test
    void shouldPaintAnewInAnotherSize() {
        for (int i = 1; i <= 20; i++) {
            ana.messenger.saidBefore("bia", bia, "uma mensagem de várias palavras, a número " + i + ".");
        }
        opens("bia");
        ana.types("meio").seesLast("bia> meio");
        ana.resizes(40, 12);
        ana.seesRow("      palavras, a número 20.").seesLast("bia> meio");
        ana.resizes(80, 24);
        ana.seesRow("12:00 bia: uma mensagem de várias palavras, a número 1.").seesLast("bia> meio");

        ana.seesRows(1, "— conectado").seesRows(20, "bia: uma mensagem");
    }

    @Test
    void shouldTellWhatHappensToAGroup() {
        opens("#amigos");
        ana.messenger.changes(
                (Peer.Group) friends, "bia", "added", "{\"account\":\"1000000000009\",\"nickname\":\"davi\"}");

        ana.seesRow("12:00 · bia adicionou davi");
    }

    @Test
    void shouldRingWhenItIsWanted() {
        ana.preferences.keep(ana.preferences.settings().withBell(true));
        opens("bia");
        ana.messenger.says("bia", bia, "psiu");
        ana.sees("psiu");

        assertThat(ana.raw()).contains("\007");
    }

    @Test
    void shouldUseSignsThatCanBeWritten() {
        ana.begins(StandardCharsets.US_ASCII)
                .answers("N", "bia")
                .seesLast("bia>")
                .types("oi\r");
        ana.seesRow("12:00 ana: oi v");
        ana.messenger.reads("bia", bia);
        ana.seesRow("12:00 ana: oi vv lida");
    }

    @Test
    void shouldTellOfReceiptsBelowWhereNothingIsPaintedTwice() throws IOException {
        try (Sitting other = new Sitting(Locale.ENGLISH, "dumb", 80, 24)) {
            Peer carla = other.messenger.person("carla");
            other.begins()
                    .sees("Number or name:")
                    .types("carla\r")
                    .sees("carla>")
                    .types("hi\r")
                    .sees("ana: hi");
            other.messenger.reads("carla", carla);

            other.sees("✓✓ read · hi");
            assertThat(other.raw()).doesNotContain("\u001b[H");
        }
    }
}
