package dev.recado.terminal.profile;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.DeviceName;
import dev.recado.contract.id.Nickname;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * Who this person is at one server. The password is not in it.
 *
 * @param name what the person calls it, see {@link #checkName}
 * @param server where
 * @param account who
 * @param nickname what everybody calls him
 * @param token opens the account without the password, and is as secret as one; {@code null} after a logout
 * @param tokenExpiresAt until when, in milliseconds since 1970; 0 without a token
 * @param device what the server calls the programs of this profile: never changes
 * @param settings what the person wants
 */
public record Profile(
        String name,
        Server server,
        AccountId account,
        Nickname nickname,
        String token,
        long tokenExpiresAt,
        DeviceName device,
        Settings settings) {
    /** What a profile is called when nobody said anything else. */
    public static final String NAME_DEFAULT = "default";

    /** How many characters a name may have. */
    public static final int NAME_CHARS_MAX = 64;

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0," + (NAME_CHARS_MAX - 1) + "}");

    /**
     * Checks that nothing is missing.
     *
     * @throws IllegalArgumentException if the name or the time is not valid
     */
    public Profile {
        checkName(name);
        Objects.requireNonNull(server, "server");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(nickname, "nickname");
        Objects.requireNonNull(device, "device");
        Objects.requireNonNull(settings, "settings");
        if (tokenExpiresAt < 0 || token == null && tokenExpiresAt != 0) {
            throw new IllegalArgumentException(
                    "tokenExpiresAt: " + tokenExpiresAt + " (expected: >= 0, and 0 without a token)");
        }
    }

    /**
     * Checks the name of a profile: it is the name of a file as well, on every system.
     *
     * @param name 1 to {@value #NAME_CHARS_MAX} letters from A to Z, digits, dots, hyphens and underscores; the first of them a letter or a
     *     digit
     * @return the name itself
     * @throws IllegalArgumentException if it is anything else
     */
    public static String checkName(String name) {
        if (name == null || !NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("profile: " + name + " (expected: 1 to " + NAME_CHARS_MAX
                    + " letters, digits, '.', '-' and '_', the first a letter or a digit)");
        }
        return name;
    }

    /** Whether a text is the name of a profile. */
    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /**
     * A name for a new device.
     *
     * @param random makes it another one than that of the person's other profiles
     * @return for example {@code terminal-3f9a1c}
     */
    public static DeviceName newDevice(RandomGenerator random) {
        return new DeviceName(String.format("terminal-%06x", random.nextInt(1 << 24)));
    }

    /**
     * The same after a login.
     *
     * @param changed the token; {@code null} after a logout
     * @param expiresAt until when, in milliseconds since 1970; 0 without a token
     * @return the changed profile
     */
    public Profile withToken(String changed, long expiresAt) {
        return new Profile(name, server, account, nickname, changed, expiresAt, device, settings);
    }

    /**
     * The same at another server, or by another way to the same one.
     *
     * @param changed which
     * @return the changed profile
     */
    public Profile withServer(Server changed) {
        return new Profile(name, changed, account, nickname, token, tokenExpiresAt, device, settings);
    }

    /**
     * The same with other settings.
     *
     * @param changed which
     * @return the changed profile
     */
    public Profile withSettings(Settings changed) {
        return new Profile(name, server, account, nickname, token, tokenExpiresAt, device, changed);
    }

    /** Everything but the token. */
    @Override
    public String toString() {
        return "Profile[name=" + name + ", server=" + server + ", account=" + account + ", nickname=" + nickname
                + ", tokenExpiresAt=" + tokenExpiresAt + ", device=" + device + ", settings=" + settings + "]";
    }
}
