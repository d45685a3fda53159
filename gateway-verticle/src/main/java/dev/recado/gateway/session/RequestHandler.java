package dev.recado.gateway.session;

/** Carries out requests: one method a kind. Each fails with a {@link dev.recado.contract.error.Refusal}. */
public interface RequestHandler extends SessionHandler, MessageHandler, AccountHandler {}
