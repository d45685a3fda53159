/** Who this person is at which server, kept from one run to the next: what is in a profile, and the files where profiles are. */
package dev.recado.terminal.profile;
