/** From a profile, or from what a person answers, to a session at a server. */
package dev.recado.terminal.signin;
