/** The dialect of two-digit codes: fixed widths, no terminator. */
package dev.recado.gateway.numeric;
