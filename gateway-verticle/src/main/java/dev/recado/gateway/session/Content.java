package dev.recado.gateway.session;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.Post;
import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;

/** What people may write: texts up to a length, of any type but the server's own. */
final class Content {
    private Content() {}

    /**
     * Checks what is written.
     *
     * @param type a media type, or {@code null} for plain text
     * @param body the text
     * @param bytesMax how long it may be in UTF-8
     * @return the type
     * @throws IllegalArgumentException if the type is one of the server's
     * @throws Refusal if the text is too long
     */
    static String checkType(String type, String body, int bytesMax) {
        if (type != null && type.startsWith(Entry.CHANGE_TYPE)) {
            throw new IllegalArgumentException(
                    "type: begins with '" + Entry.CHANGE_TYPE + "', which the server keeps for itself");
        }
        // Most are so short that nothing need be counted.
        if (body.length() > bytesMax / Utf8.BYTES_PER_CHAR_MAX) {
            checkLength(body, bytesMax);
        }
        return type == null ? Post.TYPE_DEFAULT : type;
    }

    private static void checkLength(String body, int bytesMax) {
        long bytes = Utf8.length(body);
        if (bytes > bytesMax) {
            throw new Refusal(ErrorCode.TOO_LARGE, "body: " + bytes + " bytes (expected: <= " + bytesMax + ")");
        }
    }
}
