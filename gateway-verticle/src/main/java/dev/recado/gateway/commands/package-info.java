/** Text commands: a line is a command, and so is what is sent without an end. */
package dev.recado.gateway.commands;
