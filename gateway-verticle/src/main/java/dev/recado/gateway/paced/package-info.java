/** Writing to clients that take whatever one read brings for one frame, and acknowledge nothing. */
package dev.recado.gateway.paced;
