package dev.recado.terminal.signin;

import dev.recado.client.Session;
import dev.recado.contract.id.DeviceName;
import dev.recado.terminal.profile.Profile;
import dev.recado.terminal.profile.Profiles;
import dev.recado.terminal.profile.Settings;
import java.security.SecureRandom;
import java.util.Optional;

/** What a login by password makes of a profile: a new one, or the same with another token, at the server that was asked this time. */
final class Enrolment {
    private final Profiles profiles;
    private final String name;
    private final Optional<Profile> known;
    private final DeviceName device;

    Enrolment(Profiles profiles, String name) {
        this.profiles = profiles;
        this.name = name;
        this.known = profiles.find(name);
        this.device = known.map(Profile::device).orElseGet(() -> Profile.newDevice(new SecureRandom()));
    }

    /** What this program calls itself there. */
    DeviceName device() {
        return device;
    }

    /** Keeps a login. Throws {@link OtherAccountException}, and undoes the login, if the profile is another account's. */
    Profile keep(Gate gate, Session session) {
        Optional<Profile> other = known.filter(profile -> !profile.account().equals(session.account()));
        if (other.isPresent()) {
            gate.undo(session);
            throw new OtherAccountException(other.get());
        }
        Settings settings = known.map(Profile::settings).orElse(Settings.DEFAULT);
        Profile profile = new Profile(
                name,
                gate.server(),
                session.account(),
                session.nickname(),
                session.token(),
                session.tokenExpiresAt(),
                device,
                settings);
        profiles.save(profile);
        return profile;
    }
}
