package dev.recado.gateway.session;

import dev.recado.contract.bus.Bus;
import dev.recado.contract.delivery.InboxEvent;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.GroupId;
import dev.recado.contract.registry.Presence;
import dev.recado.gateway.GatewayConfig;
import dev.recado.gateway.directory.Directory;
import dev.recado.gateway.roll.Roll;
import dev.recado.gateway.subscription.Subscriptions;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * What all sessions of a gateway share.
 *
 * @param config what the gateway was told
 * @param bus where the other verticles are
 * @param directory finds accounts
 * @param inboxes who listens to which inbox
 * @param groups who listens to which group
 * @param presences who watches whom
 * @param sessions who is logged in
 * @param roll which sessions the registry is to know of
 * @param broadcasts who wrote to everybody of late
 * @param pages where questions pass whose answers are large
 * @param clock milliseconds that only go forward
 * @param wallClock milliseconds since 1970
 * @param random for names that cannot be guessed
 */
public record Services(
        GatewayConfig config,
        Bus bus,
        Directory directory,
        Subscriptions<AccountId, InboxEvent> inboxes,
        Subscriptions<GroupId, InboxEvent> groups,
        Subscriptions<AccountId, Presence> presences,
        OpenSessions sessions,
        Roll roll,
        BroadcastRates broadcasts,
        Gate pages,
        LongSupplier clock,
        LongSupplier wallClock,
        RandomGenerator random) {}
