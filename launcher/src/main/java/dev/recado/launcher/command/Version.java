package dev.recado.launcher.command;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** Which Recado this is. */
final class Version implements IVersionProvider {
    /** As the jar says; classes that are not in a jar belong to no version. */
    static final String NUMBER =
            Objects.requireNonNullElse(Version.class.getPackage().getImplementationVersion(), "unreleased");

    @Override
    public String[] getVersion() {
        return new String[] {
            "recado " + NUMBER, "java " + Runtime.version() + " (" + System.getProperty("java.vendor") + ")"
        };
    }
}
