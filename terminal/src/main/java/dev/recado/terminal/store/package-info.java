/** What one account keeps on this computer: people, contacts, groups, messages, and what waits to be sent. The only SQL of the room. */
package dev.recado.terminal.store;
