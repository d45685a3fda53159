package dev.recado.gateway.tls;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of blocks of Base64 between a line that says what begins and one that says what ends (RFC 7468). What stands between
 * the blocks is for people.
 *
 * @param name what is in it, as a message says it: {@code certificate} or {@code key}
 * @param path where it is
 * @param text what is in it
 */
record PemFile(String name, Path path, String text) {
    /** Longer than any chain of certificates. */
    private static final int BYTES_MAX = 1 << 20;

    static PemFile read(String name, Path path) throws InvalidCertificateException {
        try (InputStream in = Files.newInputStream(path)) {
            return new PemFile(name, path, new String(in.readNBytes(BYTES_MAX), StandardCharsets.ISO_8859_1));
        } catch (NoSuchFileException e) {
            throw new InvalidCertificateException(name + " " + path + ": no such file");
        } catch (IOException e) {
            throw new InvalidCertificateException(name + " " + path + ": cannot be read: " + e);
        }
    }

    /** The bytes of every block of a kind, such as {@code CERTIFICATE}. */
    List<byte[]> blocks(String kind) throws InvalidCertificateException {
        Matcher block = Pattern.compile("-----BEGIN " + kind + "-----([^-]*)-----END " + kind + "-----")
                .matcher(text);
        List<byte[]> blocks = new ArrayList<>();
        while (block.find()) {
            blocks.add(decode(block.group(1)));
        }
        return blocks;
    }

    private byte[] decode(String base64) throws InvalidCertificateException {
        try {
            return Base64.getDecoder().decode(base64.replaceAll("\\s", ""));
        } catch (IllegalArgumentException e) {
            throw invalid("not Base64: " + e.getMessage());
        }
    }

    /** Tells whether a block begins whose kind ends so. */
    boolean has(String kind) {
        return text.contains(kind + "-----");
    }

    InvalidCertificateException invalid(String why) {
        return new InvalidCertificateException(name + " " + path + ": " + why);
    }
}
