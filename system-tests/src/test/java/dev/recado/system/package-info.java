/** What the whole house promises, seen from outside: through sockets and whole processes; and who may import whom. */
package dev.recado.system;
