package dev.recado.launcher.program;

import ch.qos.logback.core.rolling.RollingPolicyBase;
import ch.qos.logback.core.rolling.helper.RenameUtil;

/** Keeps one file before the current one. Logback's own policies make a pattern of the name, which may be any at a person's. */
final class OneBefore extends RollingPolicyBase {
    private final RenameUtil files = new RenameUtil();

    @Override
    public void start() {
        files.setContext(getContext());
        super.start();
    }

    @Override
    public void rollover() {
        files.rename(getActiveFileName(), getActiveFileName() + ".1");
    }

    @Override
    public String getActiveFileName() {
        return getParentsRawFileProperty();
    }
}
