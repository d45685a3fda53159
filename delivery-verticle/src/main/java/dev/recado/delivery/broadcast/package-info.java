/** One entry for many: accepting it, and writing down by and by whom it is for. */
package dev.recado.delivery.broadcast;
