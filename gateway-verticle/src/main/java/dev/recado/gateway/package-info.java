/** Sockets: the verticle that listens, and its configuration. */
package dev.recado.gateway;
