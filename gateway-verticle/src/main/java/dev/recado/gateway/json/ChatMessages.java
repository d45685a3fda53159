package dev.recado.gateway.json;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.id.ConversationId.Kind;
import dev.recado.gateway.jsontext.JsonBytes;
import dev.recado.gateway.paced.Shown;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;

/** What people wrote as objects; a text that is too long for one goes into several, one behind the other. */
final class ChatMessages {
    private static final int TWO_BYTES_FROM = 0x80;
    private static final int THREE_BYTES_FROM = 0x800;
    private static final int FOUR_BYTES_FROM = 0x10000;

    private final int bytesMax;

    /**
     * Makes such objects.
     *
     * @param bytesMax how long one may be; more than the names of a sender and a group take
     */
    ChatMessages(int bytesMax) {
        this.bytesMax = bytesMax;
    }

    /** At least one, of an entry that somebody wrote. */
    List<Buffer> of(Entry entry) {
        JsonBytes out = new JsonBytes();
        begin(entry, out);
        int begin = out.length();
        String text = Shown.line(entry.body());
        List<Buffer> objects = new ArrayList<>(1);
        int from = 0;
        do {
            int to = end(text, from, bytesMax - begin - 2);
            out.escaped(text.substring(from, to)).ascii("\"}");
            objects.add(Buffer.buffer(out.behind(0)));
            out.cut(begin);
            from = to;
        } while (from < text.length());
        return objects;
    }

    private static void begin(Entry entry, JsonBytes out) {
        boolean group = entry.conversation().kind() == Kind.GROUP;
        out.ascii(group ? "{\"type\":\"group_message\"" : "{\"type\":\"chat_message\"");
        if (group) {
            out.ascii(",\"group\":\"").escaped(groupName(entry)).append('"');
        }
        out.ascii(",\"sender\":\"")
                .escaped(Shown.line(entry.fromNickname().value()))
                .ascii("\",\"message\":\"");
    }

    private static String groupName(Entry entry) {
        return Shown.line(
                entry.groupName() == null
                        ? entry.conversation().toString()
                        : entry.groupName().value());
    }

    /** Behind the last character that still has room. */
    private static int end(String text, int from, int room) {
        int left = room;
        int at = from;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            left -= bytes(character);
            if (left < 0) {
                return at;
            }
            at += Character.charCount(character);
        }
        return at;
    }

    /** How many bytes a character takes in a JSON string, which is none of those that are not shown. */
    private static int bytes(int character) {
        if (character < TWO_BYTES_FROM) {
            return character == '"' || character == '\\' ? 2 : 1;
        }
        if (character < THREE_BYTES_FROM) {
            return 2;
        }
        return character < FOUR_BYTES_FROM ? 3 : 4;
    }
}
