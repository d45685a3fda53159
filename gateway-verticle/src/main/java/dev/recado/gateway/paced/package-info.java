/** What those dialects share whose clients take whatever one read brings for one frame, and acknowledge nothing. */
package dev.recado.gateway.paced;
