package dev.recado.terminal.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.Nickname;
import dev.recado.contract.registry.Account;
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

/** {@code recado logout} without a server. */
class LogoutTest {
    private static final Account BIA = new Account(new AccountId(AccountId.FIRST + 2), new Nickname("bia"), null);

    @TempDir
    private Path directory;

    private final Vertx vertx = Vertx.vertx();
    private CommandRun commands;
    private Server gone;

    @BeforeEach
    void aPersonWhoseServerIsGone() throws IOException {
        commands = new CommandRun(directory);
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            gone = new Server("127.0.0.1", silent.getLocalPort(), false, null);
        }
        commands.profile(gone, "token");
    }

    @AfterEach
    void closeVertx() {
        Await.result(vertx.close());
    }

    @Test
    void shouldSayThatARepeatCannotTellTheServerEither() {
        assertThat(commands.run("logout")).isEqualTo(ExitCodes.REFUSED);
        assertThat(commands.err())
                .singleElement()
                .asString()
                .contains(gone + " could not be told", "another logout cannot tell it");
    }

    @Test
    void shouldTakeNothingAwayFromAChatThatIsRunning() {
        // given
        LocalStore chat = Await.result(LocalStore.open(vertx, commands.store()));
        chat.remember(List.of(BIA));

        // when
        int code = commands.run("logout", "--forget");

        // then
        assertThat(code).isEqualTo(ExitCodes.UNREACHABLE);
        assertThat(commands.err()).singleElement().asString().contains("a chat of this profile is running");
        assertThat(CommandRun.surroundings(directory).profiles().find("default"))
                .hasValueSatisfying(profile -> assertThat(profile.token()).isEqualTo("token"));
        Await.result(chat.close());
        LocalStore again = Await.result(LocalStore.open(vertx, commands.store()));
        assertThat(again.person(BIA.id())).hasValue(BIA);
        Await.result(again.close());
    }

    @Test
    void shouldForgetEverythingOtherwise() {
        Await.result(LocalStore.open(vertx, commands.store()).compose(LocalStore::close));

        assertThat(commands.run("logout", "--forget")).isEqualTo(ExitCodes.REFUSED);
        assertThat(commands.store().getParent()).doesNotExist();
        assertThat(CommandRun.surroundings(directory).profiles().find("default"))
                .isEmpty();
    }
}
