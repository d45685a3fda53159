package dev.recado.contract.group;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.Nickname;
import dev.recado.contract.message.Author;
import dev.recado.contract.message.BusMessage;

/**
 * Asks for another role for a member. The owner who makes another one the owner becomes an admin.
 *
 * @param by who asks; somebody else
 * @param group where
 * @param account whose
 * @param nickname his nickname
 * @param role the new one
 */
public record ChangeRole(Author by, GroupRef group, AccountId account, Nickname nickname, Role role)
        implements BusMessage {}
