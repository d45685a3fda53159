/** Which sessions the registry is to know of, and that this gateway is there. */
package dev.recado.gateway.roll;
