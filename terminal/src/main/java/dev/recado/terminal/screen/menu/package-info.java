/** The menus: people, groups, contacts, conversations and settings, by number. */
package dev.recado.terminal.screen.menu;
