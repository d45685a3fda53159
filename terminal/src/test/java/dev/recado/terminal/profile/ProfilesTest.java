package dev.recado.terminal.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.DeviceName;
import dev.recado.contract.id.Nickname;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfilesTest {
    private static final Profile ANA = new Profile(
            "default",
            new Server("chat.example", 7443, true, Path.of("/etc/ca.pem")),
            AccountId.parse("1234567890123"),
            new Nickname("ana"),
            "a token",
            1_800_000_000_000L,
            new DeviceName("terminal-3f9a1c"),
            new Settings("pt", false, true, false));

    @TempDir
    private Path home;

    private Path folder;
    private Profiles profiles;

    @BeforeEach
    void aPersonWithoutProfiles() {
        folder = home.resolve("config").resolve("profiles");
        profiles = new Profiles(folder);
    }

    @Test
    void shouldHaveNoneAtFirst() {
        assertThat(profiles.names()).isEmpty();
        assertThat(profiles.find("default")).isEmpty();
        assertThat(profiles.change("default", ana -> ana)).isEmpty();
        profiles.remove("default");
        assertThat(folder).doesNotExist();
    }

    @Test
    void shouldFindWhatWasSaved() {
        // when
        profiles.save(ANA);

        // then
        assertThat(profiles.names()).containsExactly("default");
        assertThat(profiles.find("default")).hasValue(ANA);
    }

    @Test
    void shouldFindAProfileThatIsLoggedOut() {
        // given
        Profile loggedOut = ANA.withToken(null, 0).withServer(Server.LOCAL).withSettings(Settings.DEFAULT);

        // when
        profiles.save(loggedOut);

        // then
        assertThat(profiles.find("default")).hasValue(loggedOut);
    }

    @Test
    void shouldChangeWhatIsKept() {
        // given
        profiles.save(ANA);

        // when
        profiles.change("default", kept -> kept.withToken("another", 7));

        // then
        assertThat(profiles.find("default")).hasValue(ANA.withToken("another", 7));
    }

    @Test
    void shouldLetNobodyElseRead() throws IOException {
        // given
        assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));

        // when
        profiles.save(ANA);

        // then
        assertThat(permissions(folder)).isEqualTo("rwx------");
        assertThat(permissions(profiles.file("default"))).isEqualTo("rw-------");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void shouldHaveTheOldOneWhenTheProcessEndedWhileItWroteTheNewOne() throws IOException {
        // given
        profiles.save(ANA);
        Path unfinished = Files.writeString(folder.resolve("default.json.4711.tmp"), "{\"host\":");

        // then
        assertThat(profiles.find("default")).hasValue(ANA);
        assertThat(profiles.names()).containsExactly("default");

        // and what is left of it goes with the profile
        profiles.remove("default");
        assertThat(unfinished).doesNotExist();
    }

    @Test
    void shouldHaveTheOldOneWhenTheNewOneCannotTakeItsPlace() throws IOException {
        // given
        Files.createDirectories(profiles.file("default").resolve("in the way"));

        // then
        assertThatExceptionOfType(ProfileException.class)
                .isThrownBy(() -> profiles.save(ANA))
                .withMessageStartingWith(profiles.file("default") + ": ");
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void shouldRemoveOne() {
        // given
        profiles.save(ANA);

        // when
        profiles.remove("default");

        // then
        assertThat(profiles.names()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{}",
                "[]",
                "{\"host\":7}",
                "{\"host\":\"h\",\"port\":0,\"account\":\"1234567890123\",\"nickname\":\"a\",\"device\":\"d\"}"
            })
    void shouldNameTheFileThatIsBroken(String content) throws IOException {
        // given
        Files.createDirectories(folder);
        Path file = Files.writeString(profiles.file("default"), content);

        assertThatExceptionOfType(ProfileException.class)
                .isThrownBy(() -> profiles.find("default"))
                .withMessageStartingWith(file + ": not a profile: ");
    }

    @Test
    void shouldIgnoreWhatANewerVersionWrote() throws IOException {
        // given
        profiles.save(ANA.withSettings(Settings.DEFAULT));
        Path file = profiles.file("default");
        JsonObject json = new JsonObject(Files.readString(file)).put("new", true);
        json.remove("settings");
        Files.writeString(file, json.encode());

        assertThat(profiles.find("default")).hasValue(ANA.withSettings(Settings.DEFAULT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", ".hidden", "-x", "a/b", "a\\b", "é", "a b"})
    void shouldRefuseANameThatIsNoFileEverywhere(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> profiles.find(name))
                .withMessageStartingWith("profile: ");
    }

    @Test
    void shouldTellNobodyTheToken() {
        assertThat(ANA.toString()).contains("ana").doesNotContain("a token");
    }

    @Test
    void shouldCallDevicesOnePerProfile() {
        Random random = new Random(1);

        DeviceName device = Profile.newDevice(random);

        assertThat(device.value()).matches("terminal-[0-9a-f]{6}");
        assertThat(Profile.newDevice(random)).isNotEqualTo(device);
    }
}
