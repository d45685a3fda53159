/** Encryption: certificates as they are in their files now, and what is taken of TLS. */
package dev.recado.gateway.tls;
