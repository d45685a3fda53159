package dev.recado.registry.domain;

import dev.recado.contract.id.GatewayId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * When each gateway was heard last, and whether it is time to ask it for all its sessions: at once if it disagrees when it is first heard,
 * later only if it does so twice in a row, since that may overtake what it has just told of one session; and not again and again.
 * Used by one thread.
 */
public final class GatewayWatch {
    private final long silenceMsMax;
    private final long pauseMs;
    private final Map<GatewayId, Watched> gateways = new HashMap<>();

    private static final class Watched {
        private long heardAt;
        private boolean compared;
        private int disagreed;
        private boolean asking;
        private long askAt;
    }

    /**
     * Knows of none.
     *
     * @param silenceMsMax a gateway that is not heard for longer is gone
     * @param pauseMs from the end of one asking to the next, at least
     */
    public GatewayWatch(long silenceMsMax, long pauseMs) {
        this.silenceMsMax = silenceMsMax;
        this.pauseMs = pauseMs;
    }

    /**
     * A gateway said something.
     *
     * @param gateway which
     * @param now milliseconds that only go forward
     */
    public void heard(GatewayId gateway, long now) {
        gateways.computeIfAbsent(gateway, fresh -> new Watched()).heardAt = now;
    }

    /**
     * A gateway said how many sessions it has, and which.
     *
     * @param gateway which
     * @param agrees whether they are those that are known
     * @param now milliseconds that only go forward
     * @return whether to ask it for all of them now, and to say when that has {@linkplain #asked ended}
     */
    public boolean heard(GatewayId gateway, boolean agrees, long now) {
        heard(gateway, now);
        Watched watched = gateways.get(gateway);
        int allowed = watched.compared ? 1 : 0;
        watched.compared = true;
        watched.disagreed = agrees ? 0 : watched.disagreed + 1;
        if (watched.asking || now < watched.askAt || watched.disagreed <= allowed) {
            return false;
        }
        watched.asking = true;
        return true;
    }

    /**
     * A gateway was asked for all its sessions, whatever came of it.
     *
     * @param gateway which
     * @param now milliseconds that only go forward
     */
    public void asked(GatewayId gateway, long now) {
        Watched watched = gateways.get(gateway);
        if (watched != null) {
            watched.asking = false;
            watched.disagreed = 0;
            watched.askAt = now + pauseMs;
        }
    }

    /**
     * Tells whether a gateway is gone.
     *
     * @param gateway which
     * @param now milliseconds that only go forward
     * @return whether it was not heard for too long, or never
     */
    public boolean isSilent(GatewayId gateway, long now) {
        Watched watched = gateways.get(gateway);
        return watched == null || now - watched.heardAt > silenceMsMax;
    }

    /**
     * Lists the gateways that are gone.
     *
     * @param now milliseconds that only go forward
     * @return those that were not {@linkplain #forget forgotten}
     */
    public List<GatewayId> silent(long now) {
        return gateways.keySet().stream()
                .filter(gateway -> isSilent(gateway, now))
                .toList();
    }

    /**
     * Nothing is known of a gateway any more.
     *
     * @param gateway which
     */
    public void forget(GatewayId gateway) {
        gateways.remove(gateway);
    }
}
