/** The changing of groups: what waits for the writer's thread, what that thread decides in one transaction, what comes of it. */
package dev.recado.group.change;
