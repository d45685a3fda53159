/** A door to the event bus itself, for programs on this machine that are trusted as the verticles are. */
package dev.recado.gateway.service;
