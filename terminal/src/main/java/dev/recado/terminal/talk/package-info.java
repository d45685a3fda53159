/** One person's talk: the messenger, the terminal and the profile brought together. */
package dev.recado.terminal.talk;
