package dev.recado.contract.registry;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.Nickname;
import dev.recado.contract.message.BusMessage;

/**
 * Who somebody is.
 *
 * @param id never changes, never given to anyone else
 * @param nickname unique, never changes
 * @param name what to show instead of the nickname, or {@code null}
 */
public record Account(AccountId id, Nickname nickname, String name) implements BusMessage {}
