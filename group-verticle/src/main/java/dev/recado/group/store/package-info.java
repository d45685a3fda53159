/** Where groups, their members and unsent changes are kept: the only SQL of the room, the same for HSQLDB and PostgreSQL. */
package dev.recado.group.store;
