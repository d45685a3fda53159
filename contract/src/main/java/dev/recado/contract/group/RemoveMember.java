package dev.recado.contract.group;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.Nickname;
import dev.recado.contract.message.Author;
import dev.recado.contract.message.BusMessage;

/**
 * Asks for somebody to be in a group no more.
 *
 * @param by who asks; somebody else
 * @param group which
 * @param account who is to be in it no more
 * @param nickname his nickname
 */
public record RemoveMember(Author by, GroupRef group, AccountId account, Nickname nickname) implements BusMessage {}
