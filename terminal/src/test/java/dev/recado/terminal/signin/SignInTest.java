package dev.recado.terminal.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.id.Nickname;
import dev.recado.terminal.profile.Profile;
import dev.recado.terminal.profile.Profiles;
import dev.recado.terminal.profile.Server;
import dev.recado.terminal.signin.SignInException.Reason;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInTest {
    @TempDir
    private Path folder;

    private final Vertx vertx = LightVertx.create();
    private FakeServer server;
    private Profiles profiles;
    private Profile ana;

    @BeforeEach
    void aProfileOfAna() {
        server = new FakeServer(vertx);
        profiles = new Profiles(folder);
        Answers given = new Answers(server.address(), true, new Nickname("ana"), "secret", true, null);
        ana = new Unattended(vertx, profiles).run("default", given);
    }

    @AfterEach
    void end() {
        Await.result(vertx.close());
    }

    @Test
    void shouldLogInByTheTokenAndKeepThatItIsGoodForLonger() {
        // when
        SignedIn opened = Await.result(signIn().open(ana, ana.device()));

        // then
        assertThat(opened.session().account()).isEqualTo(ana.account());
        assertThat(opened.profile()).isEqualTo(ana.withToken("token 1", 200));
        assertThat(profiles.find("default")).hasValue(opened.profile());
        assertThat(server.heard).last().asString().contains(ana.device().value());
        Await.result(opened.client().close());
    }

    @Test
    void shouldKeepTheServerOfTheProfileWhenAnotherWayToItWasTakenOnce() {
        // given
        Profile kept = ana.withServer(ana.server().at(Server.parse("chat.example")));
        profiles.save(kept);

        // when
        SignedIn opened = Await.result(signIn().open(kept.withServer(server.address()), null));

        // then
        assertThat(profiles.find("default")).hasValue(kept.withToken("token 1", 200));
        Await.result(opened.client().close());
    }

    @Test
    void shouldTellThatNobodyIsThere() {
        server.close();

        assertFailure(ana, Reason.UNREACHABLE)
                .satisfies(failure -> assertThat(failure.why()).isEqualTo("Connection refused"));
    }

    @Test
    void shouldTellThatTheTokenIsNoLongerGood() {
        assertFailure(ana.withToken("old", 1), Reason.LOGIN_NEEDED);
        assertFailure(ana.withToken(null, 0), Reason.LOGIN_NEEDED);
    }

    @Test
    void shouldTellWhetherARefusalIsForNow() {
        server.refusals.add(new Refusal(ErrorCode.STORE_BUSY));
        assertFailure(ana, Reason.UNREACHABLE);

        server.refusals.add(new Refusal(ErrorCode.ALREADY_CONNECTED));
        assertFailure(ana, Reason.REFUSED);
    }

    private ThrowableAssertAlternative<SignInException> assertFailure(Profile profile, Reason reason) {
        return assertThatExceptionOfType(SignInException.class)
                .isThrownBy(() -> Await.result(signIn().open(profile, null)))
                .satisfies(failure -> assertThat(failure.reason()).isEqualTo(reason));
    }

    private SignIn signIn() {
        return new SignIn(vertx, profiles);
    }
}
