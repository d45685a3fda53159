package dev.recado.terminal.screen;

import dev.recado.terminal.screen.desk.Preferences;
import dev.recado.terminal.screen.desk.Settings;
import java.nio.file.Path;
import java.util.Locale;

/** Settings that are kept nowhere. */
final class FakePreferences implements Preferences {
    private volatile Settings settings;

    FakePreferences(Locale language) {
        settings = new Settings(language, false, true, true);
    }

    @Override
    public Settings settings() {
        return settings;
    }

    @Override
    public void keep(Settings other) {
        settings = other;
    }

    @Override
    public Path profile() {
        return Path.of("/home/ana/.config/recado/profiles/default.json");
    }

    @Override
    public Path messages() {
        return Path.of("/home/ana/.local/share/recado/default");
    }
}
