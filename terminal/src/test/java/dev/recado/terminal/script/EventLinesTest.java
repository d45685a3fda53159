package dev.recado.terminal.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.Receipt;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.GroupId;
import dev.recado.contract.id.GroupName;
import dev.recado.contract.id.MessageId;
import dev.recado.contract.id.Nickname;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EventLinesTest {
    private static final AccountId ANA = new AccountId(1_234_567_890_123L);
    private static final AccountId BIA = new AccountId(2_222_222_222_222L);
    private static final ConversationId DIRECT = ConversationId.direct(ANA, BIA);
    private static final ConversationId GROUP = ConversationId.group(new GroupId(9_000_000_000_001L));
    /** 2026-11-22T10:31:00.999Z. */
    private static final long AT = 1_795_343_460_999L;

    private final TextEvents text = new TextEvents(ANA, account -> Optional.empty());

    @Test
    void shouldSayWhenAndWhoAndWhere() {
        assertThat(text.entry(entry(DIRECT, BIA, "text/plain", "oi", null))).isEqualTo("2026-11-22T10:31:00Z bia: oi");
        assertThat(text.entry(entry(DIRECT, ANA, "text/plain", "oi", null)))
                .isEqualTo("2026-11-22T10:31:00Z ana @2222222222222: oi");
        assertThat(text.entry(entry(GROUP, BIA, "text/plain", "oi", "old friends")))
                .isEqualTo("2026-11-22T10:31:00Z bia #\"old friends\": oi");
        assertThat(text.entry(entry(new ConversationId(0, 100_000_000_001L), BIA, "text/plain", "oi", null)))
                .isEqualTo("2026-11-22T10:31:00Z bia (broadcast): oi");
        assertThat(text.entry(entry(GROUP, BIA, "recado.group.rename", "{\"name\":\"b\"}", "b")))
                .isEqualTo("2026-11-22T10:31:00Z bia #b * group.rename {\"name\":\"b\"}");
    }

    @Test
    void shouldSayToWhomIWroteByNickname() {
        TextEvents named = new TextEvents(ANA, account -> Optional.of(new Nickname(account.equals(BIA) ? "bia" : "x")));

        assertThat(named.entry(entry(DIRECT, ANA, "text/plain", "oi", null)))
                .isEqualTo("2026-11-22T10:31:00Z ana @bia: oi");
    }

    @Test
    void shouldNotTakeTheNameOfAGroupForWhatSomebodySaid() {
        assertThat(text.entry(entry(GROUP, BIA, "text/plain", "oi", "x: I resign")))
                .isEqualTo("2026-11-22T10:31:00Z bia #\"x: I resign\": oi");
        assertThat(text.entry(entry(GROUP, BIA, "text/plain", "oi", "x\": no")))
                .isEqualTo("2026-11-22T10:31:00Z bia #\"x\\\": no\": oi");
    }

    @Test
    void shouldWriteOneLineWithWhichATerminalDoesNothing() {
        String line = text.entry(entry(DIRECT, BIA, "text/plain", "a\r\nb\u001b[2J\u009b1m\tc\u202Ed\u2028e", null));

        assertThat(line).endsWith(" bia: a⏎b\uFFFD[2J\uFFFD1m cd⏎e");
    }

    @Test
    void shouldWriteTheFieldsOfTheWire() {
        assertThat(new JsonEvents().entry(entry(GROUP, BIA, "text/plain", "olá \"b\"\n\u009b\u202E😀", "friends")))
                .isEqualTo("""
                        {"event":"entry","conversation":"9000000000001","kind":"group","seq":7,"from":"2222222222222",\
                        "fromNickname":"bia","group":"9000000000001","groupName":"friends","at":1795343460999,"id":"x",\
                        "type":"text/plain","body":"olá \\"b\\"\\n\\u009b\\u202e😀"}""");
        assertThat(new JsonEvents().receipt(new Receipt(DIRECT, BIA, 7, 3))).contains("""
                        {"event":"receipt","conversation":"1234567890123-2222222222222","account":"2222222222222",\
                        "delivered":7,"read":3}""");
    }

    @Test
    void shouldWriteTheBodyOfAChangeAsAnObject() {
        Entry change = entry(GROUP, BIA, "recado.group.rename", "{\"name\":\"b\"}", "b");

        assertThat(JsonEvents.entryAlone(change))
                .startsWith("{\"conversation\":")
                .endsWith("\"body\":{\"name\":\"b\"}}");
    }

    private static Entry entry(ConversationId conversation, AccountId from, String type, String body, String group) {
        return new Entry(
                conversation,
                7,
                from,
                new Nickname(from.equals(ANA) ? "ana" : "bia"),
                AT,
                new MessageId("x"),
                type,
                body,
                group == null ? null : new GroupName(group),
                null,
                null);
    }
}
