/** Servers as processes of their own: started from the fat jar, killed, stopped, started again on the same data. */
package dev.recado.system.server;
