/** The person at the terminal, as somebody who can be asked. */
package dev.recado.terminal.console;
