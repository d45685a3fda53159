/** What the server is told: every key with its type and range, where values come from, and what the verticles get of them. */
package dev.recado.launcher.configuration;
