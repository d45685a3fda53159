package dev.recado.client;

import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.GroupId;
import dev.recado.contract.id.GroupName;

/**
 * A group that was just made.
 *
 * @param group its id
 * @param name its name
 * @param conversation where its members write
 */
public record NewGroup(GroupId group, GroupName name, ConversationId conversation) {}
