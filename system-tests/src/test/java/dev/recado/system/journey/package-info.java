/** What happens between people: each test is a small story. */
package dev.recado.system.journey;
