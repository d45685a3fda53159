/** How what was said is written for other programs: a line for each thing, as text or as JSON, or a table where a person reads it. */
package dev.recado.terminal.script;
