package dev.recado.contract.registry;

import dev.recado.contract.message.BusMessage;

/** Asks how many accounts there are. */
public record CountAccounts() implements BusMessage {}
