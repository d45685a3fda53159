/** Sockets: accepting, how many and for how long, when to read; what is said over them is a dialect's business. */
package dev.recado.gateway.connection;
