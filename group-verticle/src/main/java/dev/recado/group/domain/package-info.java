/** Who may change what in a group, and what becomes of it: plain Java, no framework, no clock, no SQL. */
package dev.recado.group.domain;
