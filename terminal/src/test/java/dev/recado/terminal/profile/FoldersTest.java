package dev.recado.terminal.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.id.AccountId;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {
    @TempDir
    private Path home;

    @Test
    void shouldBeInTheHomeFolderWhereNothingElseIsSaid() {
        Folders folders = Folders.of(Map.of(), home, "Linux");

        assertThat(folders.profiles()).isEqualTo(home.resolve(".config/recado/profiles"));
        assertThat(folders.data("work")).isEqualTo(home.resolve(".local/share/recado/work"));
        assertThat(folders.store("work", AccountId.parse("1234567890123")))
                .isEqualTo(home.resolve(".local/share/recado/work/1234567890123"));
    }

    @Test
    void shouldBelieveTheEnvironmentAboutTheHomeFolder() {
        Folders folders = Folders.of(Map.of("HOME", home.toString()), Path.of("/elsewhere"), "Mac OS X");

        assertThat(folders.config()).isEqualTo(home.resolve(".config/recado"));
    }

    @Test
    void shouldBeWhereTheVariablesSay() {
        Map<String, String> environment =
                Map.of("XDG_CONFIG_HOME", home + "/config", "XDG_DATA_HOME", home + "/data", "APPDATA", home + "/no");

        Folders folders = Folders.of(environment, home, "Linux");

        assertThat(folders).isEqualTo(new Folders(home.resolve("config/recado"), home.resolve("data/recado")));
    }

    @Test
    void shouldTakeAVariableThatIsNoAbsolutePathForNotSet() {
        Map<String, String> environment = Map.of("XDG_CONFIG_HOME", "relative", "XDG_DATA_HOME", "", "HOME", "");

        Folders folders = Folders.of(environment, home, "Linux");

        assertThat(folders).isEqualTo(new Folders(home.resolve(".config/recado"), home.resolve(".local/share/recado")));
    }

    @Test
    void shouldBeWhereWindowsHasThem() {
        Map<String, String> environment = Map.of("APPDATA", home + "/Roaming", "LOCALAPPDATA", home + "/Local");

        Folders folders = Folders.of(environment, home, "Windows 11");

        assertThat(folders).isEqualTo(new Folders(home.resolve("Roaming/recado"), home.resolve("Local/recado")));
    }
}
