package dev.recado.gateway.session;

/** Carries out requests: one method a kind. Each fails with a {@link dev.recado.contract.error.Refusal}. */
public interface RequestHandler extends SessionHandler, MessageHandler, AccountHandler {
    /**
     * Carries out requests about groups.
     *
     * @return the one who does, the same each time
     */
    GroupHandler groups();
}
