package dev.recado.contract.group;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.Nickname;

/**
 * Somebody, and what the others call him.
 *
 * @param account who
 * @param nickname his nickname, which never changes
 */
public record Person(AccountId account, Nickname nickname) {}
