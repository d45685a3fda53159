package dev.recado.gateway.session.feed;

import dev.recado.contract.delivery.Cursors;
import dev.recado.contract.delivery.Entry;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.DeviceName;
import dev.recado.contract.id.SessionId;

/**
 * Who a feed is for, as far as it decides what is shown.
 *
 * @param account whose entries
 * @param session which of its sessions
 * @param device the device that the session has named, or {@code null}
 */
public record Self(AccountId account, SessionId session, DeviceName device) {
    /** Where an entry comes from, as a session sees it. */
    enum Origin {
        /** Waits in the log until it is acknowledged: by somebody else, or, for a device, from elsewhere. */
        LOG,
        /** Sent by this session, which knows it. */
        HERE,
        /** Sent by another session of the account, and not waiting for this one. */
        ELSEWHERE
    }

    /** A live entry by the account of which no session is known is taken for this one's: better not shown than shown twice. */
    Origin origin(Entry entry) {
        if (!entry.from().equals(account) || device != null && !device.equals(entry.device())) {
            return Origin.LOG;
        }
        return entry.session() == null || entry.session().equals(session) ? Origin.HERE : Origin.ELSEWHERE;
    }

    /** Up to where this session need not be sent anything, once it has acknowledged a number: a device by itself, or the account. */
    long acknowledged(long asked, Cursors account) {
        return device == null ? account.delivered() : Math.min(asked, account.delivered());
    }

    /**
     * Tells whether an entry may be the last one that is the account's for a while, because it tells that it left the group. Only
     * looks for its name in the change, so it says yes of others too: what follows is then looked for in the log.
     */
    boolean mayLeaveBy(Entry entry) {
        return entry.conversation().kind() == ConversationId.Kind.GROUP
                && entry.tellsOfChange()
                && (entry.from().equals(account) || entry.body().contains(account.toString()));
    }
}
