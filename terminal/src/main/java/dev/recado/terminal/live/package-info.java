/** The messenger of the terminal client as it is: over a connection to a server, and what is kept on this disk. */
package dev.recado.terminal.live;
