/** What is typed behind {@code recado} to talk: the commands, their options, what they print and with which code they end. */
package dev.recado.terminal.command;
