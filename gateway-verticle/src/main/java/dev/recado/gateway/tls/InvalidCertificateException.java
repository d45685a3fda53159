package dev.recado.gateway.tls;

/** A certificate or its key cannot be used; the message names the file and says why. */
public final class InvalidCertificateException extends Exception {
    private static final long serialVersionUID = 1L;

    InvalidCertificateException(String message) {
        super(message);
    }
}
