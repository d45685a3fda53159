package dev.recado.system.person;

import dev.recado.system.wire.Body;
import dev.recado.system.wire.Bytes;
import dev.recado.system.wire.RawConnection;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** Many accounts of people who never come. They have no passwords, so their server must be open to such. */
public final class Crowd {
    /** As many as are registered long before the server gives up, also on a machine that is busy. */
    private static final int AT_ONCE = 100;

    private Crowd() {}

    /**
     * Opens accounts.
     *
     * @param port where
     * @param size how many
     * @return their ids; their nicknames are {@code crowd.0} and so on
     */
    public static List<String> registered(int port, int size) {
        List<String> accounts = new ArrayList<>(size);
        while (accounts.size() < size) {
            int first = accounts.size();
            // A new connection for each part: nobody stays long without a login.
            try (RawConnection visitor = new RawConnection(port)) {
                int end = Math.min(first + AT_ONCE, size);
                visitor.write(requests(first, end));
                for (int i = first; i < end; i++) {
                    accounts.add(visitor.reply().getJsonObject("body").getString("account"));
                }
            }
        }
        return accounts;
    }

    private static byte[] requests(int first, int end) {
        ByteArrayOutputStream frames = new ByteArrayOutputStream();
        for (int i = first; i < end; i++) {
            JsonObject nickname = Body.of("nickname", "crowd." + i);
            frames.writeBytes(Bytes.frame(RawConnection.request("recado.register", "r" + i, nickname)));
        }
        return frames.toByteArray();
    }
}
