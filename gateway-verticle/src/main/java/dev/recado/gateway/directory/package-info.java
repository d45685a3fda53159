/** Who is meant: accounts found at the registry, remembered for a while. */
package dev.recado.gateway.directory;
