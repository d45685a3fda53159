package dev.recado.contract.group;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.Nickname;
import dev.recado.contract.message.Author;
import dev.recado.contract.message.BusMessage;

/**
 * Asks for somebody to be in a group. Nothing happens if he is.
 *
 * @param by who asks
 * @param group which
 * @param account who is to be in it; he exists
 * @param nickname his nickname
 */
public record AddMember(Author by, GroupRef group, AccountId account, Nickname nickname) implements BusMessage {}
