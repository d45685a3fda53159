package dev.recado.terminal.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recado.client.CaughtUp;
import dev.recado.client.Closing;
import dev.recado.client.ConnectionState;
import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.Receipt;
import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.MessageId;
import dev.recado.contract.id.Nickname;
import dev.recado.terminal.language.Texts;
import dev.recado.terminal.script.JsonEvents;
import dev.recado.terminal.script.TextEvents;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class ListeningTest {
    private static final AccountId ANA = new AccountId(1_234_567_890_123L);
    private static final AccountId BIA = new AccountId(2_222_222_222_222L);
    private static final ConversationId CONVERSATION = ConversationId.direct(ANA, BIA);

    private final Happenings happenings = new Happenings();
    private final List<Long> acknowledged = new ArrayList<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void shouldEndWhenWhatWaitedIsWritten() throws InterruptedException {
        happenings.state(ConnectionState.READY);
        happenings.entry(entry(1));
        happenings.receipt(new Receipt(CONVERSATION, BIA, 1, 1));
        happenings.entry(entry(2));
        happenings.caughtUp(new CaughtUp(true, List.of()));
        happenings.entry(entry(3));

        listening(out, Long.MAX_VALUE, true, false).run();

        assertThat(out.toString().lines())
                .containsExactly("1970-01-01T00:00:01Z bia: n. 1", "1970-01-01T00:00:02Z bia: n. 2");
        assertThat(acknowledged).containsExactly(1L, 2L);
    }

    @Test
    void shouldEndAfterSoManyEntriesOnly() throws InterruptedException {
        happenings.caughtUp(new CaughtUp(true, List.of()));
        happenings.receipt(new Receipt(CONVERSATION, BIA, 1, 1));
        happenings.entry(entry(1));
        happenings.entry(entry(2));
        happenings.entry(entry(3));

        listening(out, 2, false, true).run();

        assertThat(out.toString().lines()).hasSize(3).first().asString().startsWith("{\"event\":\"receipt\"");
        assertThat(acknowledged).containsExactly(1L, 2L);
    }

    @Test
    void shouldAcknowledgeWhatIsNotWantedAndNotCountIt() throws InterruptedException {
        happenings.entry(entry(7));
        happenings.entry(entry(8));
        happenings.entry(entry(9));

        listening(out, 1, false, false).run();

        assertThat(out.toString().lines()).containsExactly("1970-01-01T00:00:08Z bia: n. 8");
        assertThat(acknowledged).containsExactly(7L, 8L);
    }

    @Test
    void shouldNotAcknowledgeWhatNobodyTook() throws InterruptedException {
        happenings.entry(entry(1));
        happenings.entry(entry(2));

        listening(closingAfterOneLine(), Long.MAX_VALUE, false, false).run();

        assertThat(acknowledged).containsExactly(1L);
    }

    @Test
    void shouldEndWithTheProcess() throws InterruptedException {
        happenings.entry(entry(1));
        happenings.end();

        listening(out, Long.MAX_VALUE, false, false).run();

        assertThat(acknowledged).containsExactly(1L);
    }

    @Test
    void shouldGoOnWhenTheConnectionComesBackAndSaySo() throws InterruptedException {
        happenings.state(ConnectionState.READY);
        happenings.state(ConnectionState.RECONNECTING);
        happenings.state(ConnectionState.RECONNECTING);
        happenings.state(ConnectionState.READY);
        happenings.end();

        listening(out, Long.MAX_VALUE, false, false).run();

        assertThat(err.toString().lines())
                .containsExactly(
                        "recado: the connection is lost; trying to get it back", "recado: the connection is back");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void shouldEndWithTheWordOfTheServerWhenThereIsNoSessionAnyMore() {
        happenings.closing(new Closing(ErrorCode.ALREADY_CONNECTED.number(), "another session", false));
        happenings.state(ConnectionState.DISCONNECTED);

        assertThatThrownBy(() -> listening(out, 9, false, false).run())
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.ALREADY_CONNECTED));
    }

    @Test
    void shouldEndWhenTheTokenIsNoLongerGood() {
        happenings.state(ConnectionState.RECONNECTING);
        happenings.state(ConnectionState.LOGIN_NEEDED);

        assertThatThrownBy(() -> listening(out, 9, false, false).run())
                .satisfies(cause -> assertThat(Failures.code(cause)).isEqualTo(ExitCodes.NOT_LOGGED_IN));
    }

    private Listening listening(Writer to, long count, boolean once, boolean json) {
        return new Listening(
                happenings,
                entry -> acknowledged.add(entry.seq()),
                entry -> !entry.body().equals("n. 7"),
                json ? new JsonEvents() : new TextEvents(ANA, account -> Optional.empty()),
                new PrintWriter(to, true),
                new PrintWriter(err, true),
                Texts.of(Surroundings.BUNDLE, Locale.ENGLISH),
                count,
                once);
    }

    private static Entry entry(long seq) {
        return new Entry(
                CONVERSATION,
                seq,
                BIA,
                new Nickname("bia"),
                seq * 1000,
                new MessageId("m" + seq),
                "text/plain",
                "n. " + seq);
    }

    /** As {@code head -1} does. */
    private static Writer closingAfterOneLine() {
        return new Writer() {
            private boolean closed;

            @Override
            public void write(char[] characters, int from, int length) throws IOException {
                if (closed) {
                    throw new IOException("broken pipe");
                }
            }

            @Override
            public void flush() {
                closed = true;
            }

            @Override
            public void close() {
                closed = true;
            }
        };
    }
}
