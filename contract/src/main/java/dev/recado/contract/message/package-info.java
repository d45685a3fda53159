/** What every message has: where it goes, and that it may cross the event bus. */
package dev.recado.contract.message;
