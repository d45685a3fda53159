/** What a person's program knows and does, whatever it looks like: people, groups, conversations, and what waits to be sent. */
package dev.recado.terminal.messenger;
