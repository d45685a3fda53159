/** What stands on the terminal: lines that may still change, how they are painted, and the line that is typed below them. */
package dev.recado.terminal.screen.display;
