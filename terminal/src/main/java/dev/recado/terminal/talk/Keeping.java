package dev.recado.terminal.talk;

import dev.recado.client.Session;
import dev.recado.terminal.live.Options;
import dev.recado.terminal.profile.Profile;
import dev.recado.terminal.profile.ProfileException;
import dev.recado.terminal.profile.Profiles;
import dev.recado.terminal.screen.desk.Preferences;
import dev.recado.terminal.screen.desk.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** What a profile says of how the person wants it, and what changes of it while he talks. Thread safe. */
final class Keeping implements Preferences, Options.Manners {
    private final Profiles profiles;
    private final String name;
    private final Path messages;
    private volatile Settings settings;

    Keeping(Profiles profiles, Profile profile, Locale language, Path messages) {
        this.profiles = profiles;
        this.name = profile.name();
        this.messages = messages;
        dev.recado.terminal.profile.Settings kept = profile.settings();
        this.settings = new Settings(language, kept.bell(), kept.typing(), kept.receipts());
    }

    @Override
    public Settings settings() {
        return settings;
    }

    @Override
    public void keep(Settings changed) {
        String language = changed.language().equals(settings.language())
                ? null
                : changed.language().getLanguage();
        try {
            change(profile -> profile.withSettings(new dev.recado.terminal.profile.Settings(
                    language == null ? profile.settings().language() : language,
                    changed.bell(),
                    changed.typing(),
                    changed.receipts())));
        } catch (ProfileException e) {
            throw new UncheckedIOException(new IOException(e));
        }
        settings = changed;
    }

    @Override
    public Path profile() {
        return profiles.file(name);
    }

    @Override
    public Path messages() {
        return messages;
    }

    @Override
    public boolean typing() {
        return settings.typing();
    }

    @Override
    public boolean receipts() {
        return settings.receipts();
    }

    @Override
    public void opened(Session session) {
        change(profile -> profile.withToken(session.token(), session.tokenExpiresAt()));
    }

    void forgetToken() {
        change(profile -> profile.withToken(null, 0));
    }

    /** The messenger's thread and the person's both come here. */
    private synchronized void change(UnaryOperator<Profile> change) {
        profiles.change(name, change);
    }
}
