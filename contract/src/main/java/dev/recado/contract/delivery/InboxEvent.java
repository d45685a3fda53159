package dev.recado.contract.delivery;

import dev.recado.contract.message.BusMessage;

/** What somebody who is online hears of at once. */
public sealed interface InboxEvent extends BusMessage permits Entry, Receipt, Typing, MembershipChanged {}
