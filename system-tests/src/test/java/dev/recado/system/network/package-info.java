/** Machines of a test's own, whose connections can be cut; and how it reaches what runs there. */
package dev.recado.system.network;
