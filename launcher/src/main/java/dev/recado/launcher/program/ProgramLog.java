package dev.recado.launcher.program;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.FileSize;
import dev.recado.terminal.command.Logging;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.slf4j.ILoggerFactory;
import org.slf4j.LoggerFactory;

/**
 * The log of a program: on stderr what should never happen, or in a file what is worth a look. A file of the person's own
 * ({@code -Dlogback.configurationFile}) decides instead.
 */
public final class ProgramLog implements Logging {
    private static final String PATTERN = "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX, UTC} %-5level %logger{0} %msg%n";
    private static final FileSize BYTES_MAX = FileSize.valueOf("1MB");

    @Override
    public void toFile(Path file) {
        ILoggerFactory factory = LoggerFactory.getILoggerFactory();
        if (Program.hasBegun()
                && System.getProperty(ProgramConfigurator.FILE) == null
                && factory instanceof LoggerContext context) {
            warnings(context, file);
        }
    }

    static void warnings(LoggerContext context, Path file) {
        context.reset();
        use(context, appender(context, file), Level.WARN);
    }

    /** Until a file is named, or for good. */
    static void errors(LoggerContext context) {
        ConsoleAppender<ILoggingEvent> stderr = new ConsoleAppender<>();
        stderr.setName("stderr");
        stderr.setTarget("System.err");
        use(context, stderr, Level.ERROR);
    }

    /** The file and one before it. */
    private static RollingFileAppender<ILoggingEvent> appender(LoggerContext context, Path file) {
        RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
        appender.setContext(context);
        appender.setName("file");
        appender.setFile(file.toString());
        OneBefore before = new OneBefore();
        before.setContext(context);
        before.setParent(appender);
        before.start();
        SizeBasedTriggeringPolicy<ILoggingEvent> size = new SizeBasedTriggeringPolicy<>();
        size.setMaxFileSize(BYTES_MAX);
        size.setContext(context);
        size.start();
        appender.setRollingPolicy(before);
        appender.setTriggeringPolicy(size);
        return appender;
    }

    private static void use(LoggerContext context, OutputStreamAppender<ILoggingEvent> appender, Level from) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setPattern(PATTERN);
        encoder.start();
        appender.setContext(context);
        appender.setEncoder(encoder);
        appender.start();
        Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(from);
        root.addAppender(appender);
    }
}
