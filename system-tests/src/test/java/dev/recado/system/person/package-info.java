/** People who talk to each other through the client library, and the bookkeeping of what they said and heard. */
package dev.recado.system.person;
