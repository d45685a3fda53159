/** Recorded conversations, replayed byte by byte. */
package dev.recado.system.conversation;
