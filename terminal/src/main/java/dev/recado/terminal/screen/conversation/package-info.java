/** A conversation on the screen: its messages and how far they got, what is typed into it, and its past. */
package dev.recado.terminal.screen.conversation;
