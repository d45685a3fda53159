package dev.recado.launcher.configuration;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The name of this machine. */
final class HostName {
    private static final Path KERNEL = Path.of("/proc/sys/kernel/hostname");
    private static final int CHARS_MAX = 64;

    private HostName() {}

    /** The name of this machine, shortened where it would be too long with what is to follow. */
    static String with(String suffix) {
        String read = read().strip().replaceAll("[^\\w.-]", "-");
        String name = read.isEmpty() ? "localhost" : read;
        return name.substring(0, Math.min(name.length(), CHARS_MAX - suffix.length())) + suffix;
    }

    // The kernel is asked first: looking up one's own name may wait for a name server.
    private static String read() {
        try {
            return Files.readString(KERNEL);
        } catch (IOException e) {
            return lookUp();
        }
    }

    private static String lookUp() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "";
        }
    }
}
