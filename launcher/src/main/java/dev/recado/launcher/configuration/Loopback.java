package dev.recado.launcher.configuration;

import java.util.regex.Pattern;

/** Which hosts are this machine only. Told by the text: a name's address may be another when it is bound to. */
public final class Loopback {
    private static final Pattern HOST =
            Pattern.compile("localhost|127(\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}|::1|0:0:0:0:0:0:0:1");

    private Loopback() {}

    /**
     * Tells whether nobody from elsewhere reaches it.
     *
     * @param host a name or an address
     * @return true if it is certainly this machine
     */
    public static boolean contains(String host) {
        return HOST.matcher(host).matches();
    }
}
