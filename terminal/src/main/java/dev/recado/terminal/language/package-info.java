/** In which language one speaks to the person, with which characters, and how what others wrote is made fit for it. */
package dev.recado.terminal.language;
