package dev.recado.terminal.live;

import dev.recado.client.ClientOptions;
import dev.recado.client.Session;
import dev.recado.contract.id.DeviceName;
import dev.recado.contract.registry.Account;
import java.nio.file.Path;

/**
 * Whose messenger it is, where its server is, and where it keeps what it knows.
 *
 * @param me the account
 * @param token opens it, or {@code null} if the password is to be asked
 * @param device the name of this program on this computer, the same at every start
 * @param server where to connect
 * @param directory where it is kept; created if it is missing, locked while it is open
 * @param manners what others are told
 */
public record Options(
        Account me, String token, DeviceName device, ClientOptions server, Path directory, Manners manners) {
    /** What others are told, as the person wants it at the moment; and who is told of a new token. Asked on the desk. */
    public interface Manners {
        /**
         * Whether others may know that this person is typing.
         *
         * @return as it is now
         */
        boolean typing();

        /**
         * Whether others may know what this person has read.
         *
         * @return as it is now
         */
        boolean receipts();

        /**
         * There is a session.
         *
         * @param session with a token that may be new, for the next start
         */
        void opened(Session session);
    }

    /** Everything but the token. */
    @Override
    public String toString() {
        return "Options[me=" + me + ", device=" + device + ", server=" + server + ", directory=" + directory + "]";
    }
}
