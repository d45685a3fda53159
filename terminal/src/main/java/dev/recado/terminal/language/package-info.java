/** In which language one speaks to the person, and with which characters. */
package dev.recado.terminal.language;
