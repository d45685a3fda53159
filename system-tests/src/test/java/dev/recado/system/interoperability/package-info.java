/** Clients in other languages, by other people, against the real server. */
package dev.recado.system.interoperability;
