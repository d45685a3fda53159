package dev.recado.launcher.configuration;

import dev.recado.delivery.DeliveryConfig;
import dev.recado.gateway.GatewayConfig;
import dev.recado.gateway.GatewayConfig.Drain;
import dev.recado.gateway.service.ServicePortConfig;
import dev.recado.group.GroupConfig;
import dev.recado.registry.RegistryConfig;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * What everyone is told, complete and checked: all that can be known to be wrong without opening anything has been refused.
 *
 * @param data the directory that holds everything that must not be lost, absolute
 * @param roles which of the verticles this process has
 * @param cluster how the processes with the others are found; empty if this one has them all
 * @param registry what the registry is told
 * @param group what the group verticle is told
 * @param delivery what delivery is told
 * @param gateway what the gateway is told, with the listeners that it opens
 * @param servicePort where trusted programs reach the event bus, if they do
 * @param drain how clients are asked to leave before the end
 * @param health where the process tells of its health, if it does
 */
public record Configuration(
        Path data,
        Set<Role> roles,
        Optional<ClusterConfig> cluster,
        RegistryConfig registry,
        GroupConfig group,
        DeliveryConfig delivery,
        GatewayConfig gateway,
        Optional<ServicePortConfig> servicePort,
        Drain drain,
        Optional<HealthConfig> health) {}
