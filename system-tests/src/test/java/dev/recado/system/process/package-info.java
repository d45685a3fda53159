/** What happens to processes: killed, stopped, started wrongly. */
package dev.recado.system.process;
