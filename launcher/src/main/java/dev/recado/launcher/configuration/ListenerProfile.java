package dev.recado.launcher.configuration;

/** The variants of the numeric dialect. */
enum ListenerProfile {
    CLASSIC,
    DATED,
    NAMED
}
