/** What the process tells over HTTP of its own health, and takes over HTTP: that it is to end. Knows no role; who does gives the checks. */
package dev.recado.launcher.health;
