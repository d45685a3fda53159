package dev.recado.contract.registry;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.message.BusMessage;
import java.util.List;

/**
 * Several accounts.
 *
 * @param profiles in the order of their ids
 * @param after where the next page begins, or {@code null} if there is none
 */
public record Profiles(List<Profile> profiles, AccountId after) implements BusMessage {}
