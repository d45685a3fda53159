/** Work that nobody waits for: done in steps, between which everything else has its turn. */
package dev.recado.delivery.background;
