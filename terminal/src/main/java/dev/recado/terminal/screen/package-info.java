/** What people see who chat at a terminal: menus and conversations. */
package dev.recado.terminal.screen;
