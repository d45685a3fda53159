/** The running server: what is looked at before, which verticles in which order, and how it ends. */
package dev.recado.launcher.server;
