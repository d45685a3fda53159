package dev.recado.contract.registry;

import dev.recado.contract.message.BusMessage;

/** What is announced of an account to those who are told of every one. */
public sealed interface AccountEvent extends BusMessage permits AccountRegistered, PasswordSet, Presence {}
