package dev.recado.terminal.screen.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.delivery.Cursors;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.MessageId;
import dev.recado.terminal.messenger.Message;
import dev.recado.terminal.messenger.Reach;
import dev.recado.terminal.messenger.Reason;
import dev.recado.terminal.screen.desk.Words;
import dev.recado.terminal.screen.display.Look;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MessageLinesTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:05:00Z");
    private static final ConversationId HERE =
            ConversationId.direct(new AccountId(1_000_000_000_001L), new AccountId(1_000_000_000_002L));
    private static final Reach DELIVERED = new Reach(List.of(new Cursors(7, 3)));
    private static final Reach READ = new Reach(List.of(new Cursors(7, 7)));

    private final Words words = new Words(Locale.forLanguageTag("pt-BR"), ZoneOffset.UTC);
    private final Look look = Look.of(true, StandardCharsets.UTF_8);
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);

    private MessageLines lines(boolean group) {
        return new MessageLines(words, look, clock, new AccountId(1_000_000_000_001L), group);
    }

    private static Message message(long seq, boolean mine, String author, String type, String body, Reason refusal) {
        return new Message(HERE, seq, new MessageId("m"), mine, author, NOW.toEpochMilli(), type, body, refusal);
    }

    private static Message mine(long seq, Reason refusal) {
        return message(seq, true, "ana", "text/plain", "oi", refusal);
    }

    private static Message others(String author, String body) {
        return message(5, false, author, "text/plain", body, null);
    }

    private String show(boolean group, Message message, Reach reach) {
        return lines(group).of(message, reach).text().toString();
    }

    @Test
    void shouldShowTheTimeTheAuthorAndTheText() {
        assertThat(show(false, others("bia", "tudo bem?"), Reach.NONE)).isEqualTo("09:05 bia: tudo bem?");
    }

    @Test
    void shouldShowHowFarOnesOwnMessageGot() {
        assertThat(show(false, mine(0, null), Reach.NONE)).isEqualTo("09:05 ana: oi …");
        assertThat(show(false, mine(7, null), Reach.NONE)).isEqualTo("09:05 ana: oi ✓");
        assertThat(show(false, mine(7, null), DELIVERED)).isEqualTo("09:05 ana: oi ✓✓");
        assertThat(show(false, mine(7, null), READ)).isEqualTo("09:05 ana: oi ✓✓ lida");
        assertThat(show(false, mine(8, null), READ)).isEqualTo("09:05 ana: oi ✓");
        assertThat(show(false, mine(0, new Reason(0, "frame: 70000\nbytes\u202e")), READ))
                .isEqualTo("09:05 ana: oi ✗ frame: 70000 bytes");
    }

    @Test
    void shouldColourWhatWasRead() {
        assertThat(lines(false).of(mine(7, null), READ))
                .isNotEqualTo(lines(false).of(mine(7, null), DELIVERED));
        assertThat(lines(false).of(mine(7, null), READ).text().styleAt("09:05 ana: oi ".length()))
                .isEqualTo(look.good());
    }

    @Test
    void shouldCountInGroups() {
        Reach reach = new Reach(List.of(new Cursors(7, 7), new Cursors(9, 2), new Cursors(1, 1)));

        assertThat(show(true, mine(7, null), reach)).isEqualTo("09:05 ana: oi ✓✓ 2 · 1 leu");
        assertThat(show(true, mine(8, null), reach)).isEqualTo("09:05 ana: oi ✓✓ 1");
    }

    @Test
    void shouldMakeNamesAndTextHarmless() {
        assertThat(show(false, others("b\u001bia", "um\u001b[2J\ndois"), Reach.NONE))
                .isEqualTo("09:05 b\uFFFDia: um\uFFFD[2J\ndois");
    }

    @Test
    void shouldTellWhatHappenedToAGroup() {
        Message added = message(
                3, false, "bia", "recado.group.added", "{\"account\":\"1000000000003\",\"nickname\":\"carla\"}", null);

        assertThat(show(true, added, Reach.NONE)).isEqualTo("09:05 · bia adicionou carla");
    }

    @Test
    void shouldTellOfAChangeThatIsNotKnown() {
        assertThat(show(true, message(3, false, "bia", "recado.group.painted", "{}", null), Reach.NONE))
                .isEqualTo("09:05 · bia mudou o grupo");
    }

    @Test
    void shouldBeTheSameLineBeforeAndAfterItWasAccepted() {
        assertThat(lines(false).of(mine(0, null), READ).key())
                .isEqualTo(lines(false).of(mine(7, null), READ).key());
    }

    @Test
    void shouldNameTheDayWhenItChanges() {
        Message old = new Message(HERE, 1, new MessageId("x"), false, "bia", 0, "text/plain", "faz tempo", null);

        assertThat(lines(false).withDays(List.of(old, others("bia", "a"), others("bia", "b")), Reach.NONE))
                .extracting(line -> line.text().toString())
                .containsExactly(
                        "——— quinta-feira, 1 de janeiro de 1970 ———",
                        "00:00 bia: faz tempo",
                        "——— Hoje ———",
                        "09:05 bia: a",
                        "09:05 bia: b");
    }

    @Test
    void shouldTellInWordsHowFarAMessageGot() {
        assertThat(lines(false).news(mine(7, null), DELIVERED).text()).hasToString("      ✓✓ entregue · oi");
        assertThat(lines(false).news(mine(7, null), READ).text()).hasToString("      ✓✓ lida · oi");
        assertThat(lines(false).news(mine(0, new Reason(301, "no")), READ).text())
                .hasToString("      ✗ você não está nesta conversa · oi");
    }
}
