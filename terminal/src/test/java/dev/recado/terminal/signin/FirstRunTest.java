package dev.recado.terminal.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.id.Nickname;
import dev.recado.terminal.language.Language;
import dev.recado.terminal.profile.Profile;
import dev.recado.terminal.profile.Profiles;
import dev.recado.terminal.profile.Server;
import dev.recado.terminal.profile.Settings;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstRunTest {
    private static final Language ENGLISH = Language.of(Map.of("LC_ALL", "C.UTF-8"));
    private static final String WRONG = "There is no account ana, or its password is another one.";
    private static final String OFFER = "Make a new account ana with this password?";

    @TempDir
    private Path folder;

    private final Vertx vertx = LightVertx.create();
    private FakeServer server;
    private Profiles profiles;

    @BeforeEach
    void aServerWithBob() {
        server = new FakeServer(vertx);
        server.knows("bob", "bob's secret");
        profiles = new Profiles(folder.resolve("profiles"));
    }

    @AfterEach
    void end() {
        Await.result(vertx.close());
    }

    @Test
    void shouldLogInWithWhatThePersonAnswers() {
        // given
        Script person = Script.of(server.address().toString(), "bob", "bob's secret");

        // when
        Profile profile = run(person, asksForEverything());

        // then
        assertThat(person.shown).containsExactly("Server [127.0.0.1:7000]?", "Nickname?", "Password of bob?");
        assertThat(profile.nickname()).hasToString("bob");
        assertThat(profile.server()).isEqualTo(server.address());
        assertThat(profile.token()).isEqualTo("token 1");
        assertThat(profile.tokenExpiresAt()).isEqualTo(100);
        assertThat(profile.settings()).isEqualTo(Settings.DEFAULT);
        assertThat(profiles.find("default")).hasValue(profile);
        assertThat(server.heard)
                .singleElement()
                .asString()
                .contains(profile.device().value());
    }

    @Test
    void shouldRegisterWhoWantsThat() {
        // given
        Script person = Script.of("ana", "secret", "y", "secret");

        // when
        Profile profile = run(person, at(server.address()));

        // then
        assertThat(person.shown)
                .containsExactly(
                        "Nickname?",
                        "Password of ana?",
                        WRONG,
                        OFFER,
                        "The same password again?",
                        "The account ana is yours now.");
        assertThat(profile.nickname()).hasToString("ana");
        assertThat(profile.token()).isNotNull();
    }

    @Test
    void shouldAskAgainWhenTheRepeatedPasswordIsAnother() {
        // given
        Script person = Script.of("ana", "secret", "y", "sceret", "other", "other");

        // when
        run(person, at(server.address()));

        // then
        assertThat(person.shown)
                .containsSubsequence(
                        "The same password again?",
                        "These are two passwords.",
                        "Password of the new account?",
                        "The same password again?");
        assertThat(server.heard.get(1)).startsWith("recado.register").contains("\"password\":\"other\"");
    }

    @Test
    void shouldAskForThePasswordWhenTheAccountWasThereAllTheTime() {
        // given
        Script person = Script.of("bob", "wrong", "y", "wrong", "", "bob's secret");

        // when
        Profile profile = run(person, at(server.address()));

        // then
        assertThat(person.shown)
                .endsWith(
                        "The account bob exists; its password is another one.", "Nickname [bob]?", "Password of bob?");
        assertThat(profile.nickname()).hasToString("bob");
    }

    @Test
    void shouldLetThePersonCorrectTheNickname() {
        // given
        Script person = Script.of("bop", "bob's secret", "", "bob", "bob's secret");

        // when
        Profile profile = run(person, at(server.address()));

        // then
        assertThat(profile.nickname()).hasToString("bob");
    }

    @Test
    void shouldMakeTheAccountAtOnceWhenThatWasAskedFor() {
        // given
        Script person = Script.of("secret", "secret");
        Answers given = new Answers(server.address(), true, new Nickname("ana"), null, true, "Ana Lima");

        // when
        run(person, given);

        // then
        assertThat(person.shown)
                .containsExactly(
                        "Password of the new account?", "The same password again?", "The account ana is yours now.");
        assertThat(server.heard.get(0)).startsWith("recado.register").contains("Ana Lima");
    }

    @Test
    void shouldSayHowLongToWaitAndAskAgain() {
        // given
        server.refusals.add(new Refusal(ErrorCode.LOGINS_TOO_FAST, "slow down", 41_001));
        Script person = Script.of("bob's secret", "bob's secret");

        // when
        run(person, new Answers(server.address(), true, new Nickname("bob"), null, false, null));

        // then
        assertThat(person.shown)
                .containsExactly(
                        "Password of bob?",
                        "too many attempts to log in failed; try again in 42 s",
                        "Password of bob?");
    }

    @Test
    void shouldGiveUpAfterAFewTries() {
        // given
        Script person = Script.of("1", "", "2", "", "3", "", "4", "", "5", "", "bob's secret");
        Answers given = new Answers(server.address(), true, new Nickname("bob"), null, false, null);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> run(person, given))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.WRONG_CREDENTIALS));
        assertThat(profiles.names()).isEmpty();
    }

    @Test
    void shouldAskForTheServerAgainWhenNobodyIsThere() {
        // given
        Server nobody = Server.parse("127.0.0.1:1");
        Script person =
                Script.of("no server", nobody.toString(), server.address().toString(), "bob", "bob's secret");

        // when
        run(person, asksForEverything());

        // then
        assertThat(person.shown.get(1)).isEqualTo("A server is HOST, HOST:PORT or [ADDRESS]:PORT.");
        assertThat(person.shown.get(3)).isEqualTo(nobody + " cannot be reached: Connection refused");
        assertThat(person.shown.get(4)).isEqualTo("Server [" + nobody + "]?");
        assertThat(profiles.find("default").orElseThrow().server()).isEqualTo(server.address());
    }

    @Test
    void shouldKeepNothingWhenThePersonLeaves() {
        assertThatExceptionOfType(NoAnswerException.class)
                .isThrownBy(() -> run(Script.of("bob"), at(server.address())));
        assertThat(profiles.names()).isEmpty();
    }

    @Test
    void shouldKeepDeviceAndSettingsWhenSomebodyLogsInAgain() {
        // given
        Profile before = run(Script.of("bob", "bob's secret"), at(server.address()));
        profiles.save(before.withToken(null, 0).withSettings(Settings.DEFAULT.withBell(false)));

        // when
        Profile after = run(Script.of("bob", "bob's secret"), at(server.address()));

        // then
        assertThat(after).isEqualTo(before.withToken("token 2", 100).withSettings(Settings.DEFAULT.withBell(false)));
    }

    @Test
    void shouldNotGiveAProfileToAnotherAccount() {
        // given
        server.knows("ana", "secret");
        Profile bob = run(Script.of("bob", "bob's secret"), at(server.address()));

        // when
        assertThatExceptionOfType(OtherAccountException.class)
                .isThrownBy(() -> run(Script.of("ana", "secret"), at(server.address())));

        // then
        assertThat(profiles.find("default")).hasValue(bob);
        assertThat(server.heard).last().asString().startsWith("recado.logout");
    }

    @Test
    void shouldDoTheSameWithoutAPerson() {
        // given
        Answers given = new Answers(server.address(), true, new Nickname("ana"), "secret", true, null);

        // when
        Profile profile = new Unattended(vertx, profiles).run("work", given);

        // then
        assertThat(profile.nickname()).hasToString("ana");
        assertThat(profiles.find("work")).hasValue(profile);
        assertThat(given.toString()).doesNotContain("secret");
    }

    private static Answers asksForEverything() {
        return new Answers(Server.LOCAL, false, null, null, false, null);
    }

    private static Answers at(Server server) {
        return new Answers(server, true, null, null, false, null);
    }

    private Profile run(Asker person, Answers given) {
        return new FirstRun(vertx, profiles, person, ENGLISH).run("default", given);
    }
}
