/** What is said to delivery and by it: posts, entries of the log, cursors, receipts, history. */
package dev.recado.contract.delivery;
