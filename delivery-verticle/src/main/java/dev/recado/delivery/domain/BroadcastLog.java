package dev.recado.delivery.domain;

import dev.recado.contract.delivery.Audience;
import dev.recado.contract.id.AccountId;

/**
 * What the log knows of a broadcast.
 *
 * @param author who sent it
 * @param audience whom it is for, besides him
 * @param recipients for how many it was
 */
public record BroadcastLog(AccountId author, Audience audience, long recipients) {}
