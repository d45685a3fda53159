package dev.recado.terminal.messenger;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.GroupId;
import dev.recado.contract.id.GroupName;
import dev.recado.contract.id.Nickname;

/** Whom one can talk to. */
public sealed interface Peer {
    /**
     * What to call it on the screen.
     *
     * @return a contact's own name for somebody, else a nickname; {@code #name} of a group
     */
    String label();

    /**
     * Where the server sends what is for it.
     *
     * @return a 13-digit id
     */
    String to();

    /**
     * The conversation with it.
     *
     * @param me whose
     * @return the one that both sides know
     */
    ConversationId conversation(AccountId me);

    /**
     * Somebody.
     *
     * @param account who
     * @param nickname what everybody calls him
     * @param alias what this person calls him, or {@code null} if he is no contact, or has no name of his own as one
     */
    record Somebody(AccountId account, Nickname nickname, String alias) implements Peer {
        @Override
        public String label() {
            return alias == null ? nickname.toString() : alias;
        }

        @Override
        public String to() {
            return account.toString();
        }

        @Override
        public ConversationId conversation(AccountId me) {
            return ConversationId.direct(me, account);
        }
    }

    /**
     * A group.
     *
     * @param id which
     * @param name what it is called at the moment
     */
    record Group(GroupId id, GroupName name) implements Peer {
        @Override
        public String label() {
            return "#" + name;
        }

        @Override
        public String to() {
            return id.toString();
        }

        @Override
        public ConversationId conversation(AccountId me) {
            return ConversationId.group(id);
        }
    }
}
