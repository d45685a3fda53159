/** One port for all dialects: the first byte decides. */
package dev.recado.gateway.auto;
