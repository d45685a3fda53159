package dev.recado.contract.delivery;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.GroupId;

/**
 * Somebody is in a group now, or is no more: his gateways begin or cease to listen to its topic. The log tells the same, in order.
 *
 * @param group which
 * @param account who
 * @param member which of the two
 */
public record MembershipChanged(GroupId group, AccountId account, boolean member) implements InboxEvent {}
