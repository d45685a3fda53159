/** Several processes that are one server, and what may become of each of them. */
package dev.recado.system.cluster;
