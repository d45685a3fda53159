package dev.recado.gateway.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.GroupName;
import dev.recado.contract.id.MessageId;
import dev.recado.contract.id.Nickname;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class FormTest {
    private static final AccountId ANA = AccountId.parse("1234567890123");
    private static final long AT = Instant.parse("2026-12-31T23:59:59.999Z").toEpochMilli();

    private final Form form = new Form(ZoneId.of("America/Fortaleza"));

    private static Entry entry(String body, GroupName group) {
        return new Entry(
                ConversationId.direct(ANA, ANA),
                1,
                ANA,
                new Nickname("ana"),
                AT,
                new MessageId("m"),
                "text/plain",
                body,
                group,
                null,
                null);
    }

    @Test
    void shouldTellTheTimeOfThePlace() {
        assertThat(form.entry(entry("oi", null))).isEqualTo("(ana, 31/12/2026 20:59:59) oi");
        assertThat(new Form(ZoneId.of("UTC")).time(AT)).isEqualTo("31/12/2026 23:59:59");
    }

    @Test
    void shouldTellTheGroup() {
        assertThat(form.entry(entry("oi", new GroupName("minha turma"))))
                .isEqualTo("(ana, minha turma, 31/12/2026 20:59:59) oi");
    }

    @Test
    void shouldMakeOneLineOfAnyText() {
        assertThat(form.entry(entry("a\r\n(bob, 01/01/2026 00:00:00) b\u001b[2J\u0007\u202ec\td", null)))
                .isEqualTo("(ana, 31/12/2026 20:59:59) a (bob, 01/01/2026 00:00:00) b[2Jc d");
    }
}
