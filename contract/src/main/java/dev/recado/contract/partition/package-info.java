/** Who owns which partition of a service: what is announced about it. */
package dev.recado.contract.partition;
