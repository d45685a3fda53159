package dev.recado.terminal.command;

import static dev.recado.terminal.command.CommandRun.ANA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.MessageId;
import dev.recado.contract.id.Nickname;
import dev.recado.terminal.profile.Server;
import dev.recado.terminal.signin.Await;
import dev.recado.terminal.store.LocalStore;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code recado history} without a server. */
class KeptHistoryTest {
    private static final AccountId BIA = new AccountId(AccountId.FIRST + 2);

    @TempDir
    Path directory;

    private final Vertx vertx = Vertx.vertx();
    private CommandRun commands;
    private ServerSocket silent;

    @BeforeEach
    void aPersonWhoseServerIsGone() throws IOException {
        commands = new CommandRun(directory);
        silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        commands.profile(new Server("127.0.0.1", silent.getLocalPort(), false, null), "token");
        silent.close();
    }

    @AfterEach
    void closeVertx() {
        Await.result(vertx.close());
    }

    @Test
    void shouldSayThatTheServerCannotBeReachedWhereNothingIsKept() {
        assertThat(commands.run("history", "--with", "bia")).isEqualTo(ExitCodes.UNREACHABLE);
        assertThat(commands.err()).hasSize(1);
        assertThat(commands.store()).doesNotExist();
    }

    @Test
    void shouldPrintWhatIsKeptAndSaySo() {
        keep("um", "dois", "três");

        assertThat(commands.run("history", "--with", "bia", "--limit", "2")).isEqualTo(ExitCodes.DONE);
        assertThat(commands.out()).containsExactly("1970-01-01T00:00:02Z bia: dois", "1970-01-01T00:00:03Z bia: três");
        assertThat(commands.err()).hasSize(1).first().asString().endsWith("; this is what is kept here");

        assertThat(commands.run("history", "--with", BIA.toString(), "--before", "2", "--json"))
                .isEqualTo(ExitCodes.DONE);
        assertThat(commands.out()).hasSize(1).first().asString().contains("\"seq\":1,", "\"body\":\"um\"");

        assertThat(commands.run("history", "--with", "caio")).isEqualTo(ExitCodes.REFUSED);
    }

    @Test
    void shouldSayToWhomIWrote() {
        keep("oi");
        LocalStore store = Await.result(LocalStore.open(vertx, commands.store()));
        store.keep(List.of(entry(2, ANA, "ana", "olá")));
        Await.result(store.close());

        assertThat(commands.run("history", "--search", "ola")).isEqualTo(ExitCodes.DONE);
        assertThat(commands.out()).containsExactly("1970-01-01T00:00:02Z ana @bia: olá");
    }

    @Test
    void shouldSearchWhatIsKept() {
        keep("Até amanhã", "até lá");

        assertThat(commands.run("history", "--search", "AMANHA")).isEqualTo(ExitCodes.DONE);
        assertThat(commands.out()).containsExactly("1970-01-01T00:00:01Z bia: Até amanhã");
        assertThat(commands.err()).isEmpty();
    }

    @Test
    void shouldSayThatAChatIsRunning() {
        LocalStore store = Await.result(LocalStore.open(vertx, commands.store()));

        assertThat(commands.run("history", "--search", "a")).isEqualTo(ExitCodes.UNREACHABLE);
        assertThat(commands.err()).hasSize(1).first().asString().contains("a chat of this profile is running");

        Await.result(store.close());
    }

    @Test
    void shouldSayWhyNeitherTheServerNorWhatIsKeptCouldBeAsked() {
        LocalStore store = Await.result(LocalStore.open(vertx, commands.store()));

        assertThat(commands.run("history", "--with", "bia")).isEqualTo(ExitCodes.UNREACHABLE);
        assertThat(commands.err())
                .singleElement()
                .asString()
                .contains("127.0.0.1:", "cannot be reached", "a chat of this profile is running");

        Await.result(store.close());
    }

    private void keep(String... bodies) {
        LocalStore store = Await.result(LocalStore.open(vertx, commands.store()));
        for (int i = 0; i < bodies.length; i++) {
            store.keep(List.of(entry(i + 1, BIA, "bia", bodies[i])));
        }
        Await.result(store.close());
    }

    private static Entry entry(long seq, AccountId from, String nickname, String body) {
        return new Entry(
                ConversationId.direct(ANA, BIA),
                seq,
                from,
                new Nickname(nickname),
                1000L * seq,
                new MessageId("m" + seq),
                "text/plain",
                body);
    }
}
