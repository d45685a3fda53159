package dev.recado.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The script {@code recado} in a project of empty files, with a Java and a Maven that only say how they were called. */
class ShellScriptTest {
    private static final Instant BUILT = Instant.parse("2026-01-01T12:00:00Z");

    @TempDir
    private Path directory;

    private Path home;
    private Path tools;

    @BeforeEach
    void aProjectThatIsBuilt() throws IOException {
        home = Files.createDirectories(directory.resolve("a project"));
        tools = Files.createDirectories(directory.resolve("tools"));
        Files.copy(Path.of("..", "recado"), home.resolve("recado"));
        touch("pom.xml", BUILT.minusSeconds(60));
        touch("conf/recado.yaml", BUILT.minusSeconds(60));
        for (String module : modulesOfTheJar()) {
            touch(module + "/pom.xml", BUILT.minusSeconds(60));
            touch(module + "/src/main/java/A.java", BUILT.minusSeconds(60));
        }
        touch("launcher/target/recado.jar", BUILT);
        makeFoldersOlder();
        tool("java", "[ \"$1\" = -version ] && echo 'openjdk version \"17.0.1\"' >&2 && exit; echo java \"$@\"");
        tool("locale", "echo UTF-8");
        tool(
                "mvn",
                "echo mvn \"$@\"; echo options $MAVEN_OPTS; touch '" + home.resolve("launcher/target/recado.jar")
                        + "'");
    }

    @Test
    void shouldBecomeJavaWithTheArgumentsWhenTheJarIsNewerThanItsSources() throws Exception {
        // when
        Result result = run(home.resolve("recado"), "serve", "--set", "node=a b");

        // then
        assertThat(result.out)
                .isEqualTo("java -XX:+ExitOnOutOfMemoryError -jar " + home
                        + "/launcher/target/recado.jar serve --set node=a b\n");
        assertThat(result.err).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("programs")
    void shouldBeginQuicklyWhatPeopleUse(String program) throws Exception {
        assertThat(run(home.resolve("recado"), program).out)
                .isEqualTo("java -XX:+ExitOnOutOfMemoryError -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -jar " + home
                        + "/launcher/target/recado.jar " + program + "\n");
    }

    static Set<String> programs() {
        return Terminal.NAMES;
    }

    @ParameterizedTest
    @MethodSource("modulesOfTheJar")
    void shouldBuildFirstWhenASourceOfAnyModuleOfTheJarIsNewer(String module) throws Exception {
        // given
        touch(module + "/src/main/java/A.java", BUILT.plusSeconds(60));

        assertThat(run(home.resolve("recado")).err).startsWith("recado: building ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pom.xml",
                "conf/recado.yaml",
                "contract/pom.xml",
                "launcher/src/main/java/A.java",
                "contract/src/main/java"
            })
    void shouldBuildFirstWhenASourceIsNewerThanTheJar(String source) throws Exception {
        // given
        touch(source, BUILT.plusSeconds(60));

        // when
        Result result = run(home.resolve("recado"));

        // then
        assertThat(result.err).startsWith("recado: building ").contains("mvn -q -B -f " + home + "/pom.xml");
        assertThat(result.out).startsWith("java ");
        assertThat(run(home.resolve("recado")).err).isEmpty();
    }

    @Test
    void shouldBuildFirstWhenThereIsNoJar() throws Exception {
        // given
        Files.delete(home.resolve("launcher/target/recado.jar"));

        assertThat(run(home.resolve("recado")).err).contains("mvn ").contains("options -Djansi.noreset=true");
    }

    /** Else Java gives the number of the standard input to a file of its own, and a program reads that. */
    @Test
    void shouldGiveJavaAnEmptyStandardInputWhenThereIsNone() throws Exception {
        // given
        tool("java", "[ \"$1\" = -version ] && echo 'openjdk version \"17.0.1\"' >&2 && exit; exec cat");

        // when
        Result result = run(
                Files.writeString(directory.resolve("closed"), "exec sh '" + home.resolve("recado") + "' send <&-\n"));

        // then
        assertThat(result).isEqualTo(new Result(0, "", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', '', ANSI_X3.4-1968, ', C.UTF-8, , '",
        "'', '', pt_BR.UTF-8, ANSI_X3.4-1968, ', C.UTF-8, , -Duser.language=pt'",
        "pt_BR.utf8, '', en_US.UTF-8, ANSI_X3.4-1968, ', C.UTF-8, , -Duser.language=pt'",
        "pt, '', '', ANSI_X3.4-1968, ', C.UTF-8, , -Duser.language=pt'",
        "C, '', '', US-ASCII, ', C.UTF-8, , '",
        "'', POSIX, pt_BR.UTF-8, 646, ', C.UTF-8, , -Duser.language=pt'",
        "pt_BR.UTF-8, '', '', UTF-8, 'pt_BR.UTF-8, , , '",
        "'', '', pt_BR.ISO-8859-1, ISO-8859-1, ', , pt_BR.ISO-8859-1, '",
        "'', '', pt_BR.ISO-8859-1, ANSI_X3.4-1968, ', , pt_BR.ISO-8859-1, '",
        "'', '', '', '', ', , , '"
    })
    void shouldGiveJavaACharsetThatCarriesWhatPeopleWrite(
            String all, String characters, String language, String found, String given) throws Exception {
        // given
        tool("locale", "echo '" + found + "'");
        tool(
                "java",
                "[ \"$1\" = -version ] && echo 'openjdk version \"17.0.1\"' >&2 && exit;"
                        + " shift; echo \"${LC_ALL:-}, ${LC_CTYPE:-}, ${LANG:-}, ${1#-jar}\"");

        // when
        Result result = run(Map.of("LC_ALL", all, "LC_CTYPE", characters, "LANG", language), home.resolve("recado"));

        // then
        assertThat(result.out).isEqualTo(given + "\n");
        assertThat(result.err).isEmpty();
    }

    @Test
    void shouldFindItsFolderThroughLinks() throws Exception {
        // given
        Path first = Files.createSymbolicLink(directory.resolve("first"), home.resolve("recado"));
        Path folder = Files.createDirectories(directory.resolve("folder"));
        Path second = Files.createSymbolicLink(folder.resolve("second"), Path.of("..", "first"));

        assertThat(first).exists();
        assertThat(run(second).out).contains(home + "/launcher/target/recado.jar");
    }

    @Test
    void shouldSayWhatIsNeededWhenTheJavaIsTooOld() throws Exception {
        // given
        tool("java", "echo 'openjdk version \"1.8.0_432\"' >&2");

        // when
        Result result = run(home.resolve("recado"));

        // then
        assertThat(result.code).isEqualTo(1);
        assertThat(result.err).isEqualTo("recado: " + tools + "/java is version 1; Recado needs a JDK, 17 or newer\n");
    }

    @Test
    void shouldNotStartWhatCouldNotBeBuilt() throws Exception {
        // given
        tool("mvn", "exit 1");
        touch("pom.xml", BUILT.plusSeconds(60));

        // when
        Result result = run(home.resolve("recado"));

        // then
        assertThat(result.code).isEqualTo(1);
        assertThat(result.out).isEmpty();
        assertThat(result.err).endsWith("recado: the build failed\n");
    }

    /** The modules of the project up to launcher, which makes the jar of those before it. */
    static List<String> modulesOfTheJar() throws IOException {
        List<String> modules = Pattern.compile("<module>(.*)</module>")
                .matcher(Files.readString(Path.of("..", "pom.xml")))
                .results()
                .map(module -> module.group(1))
                .toList();
        return modules.subList(0, modules.indexOf("launcher") + 1);
    }

    private record Result(int code, String out, String err) {}

    private Result run(Path script, String... arguments) throws Exception {
        return run(Map.of(), script, arguments);
    }

    private Result run(Map<String, String> locale, Path script, String... arguments) throws Exception {
        Path out = directory.resolve("out");
        Path err = directory.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(
                        Stream.concat(Stream.of("sh", script.toString()), Stream.of(arguments))
                                .toList())
                .directory(directory.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment()
                .keySet()
                .removeAll(List.of("JAVA_HOME", "MAVEN_OPTS", "RECADO_JAVA_OPTIONS", "LC_MESSAGES"));
        builder.environment().putAll(locale);
        builder.environment().merge("PATH", tools.toString(), (path, ours) -> ours + ":" + path);
        Process process = builder.start();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return new Result(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    private void tool(String name, String commands) throws IOException {
        Path tool = Files.writeString(tools.resolve(name), "#!/bin/sh\n" + commands + "\n");
        assertThat(tool.toFile().setExecutable(true)).isTrue();
    }

    private void touch(String name, Instant at) throws IOException {
        Path file = home.resolve(name);
        if (!Files.exists(file)) {
            Files.createDirectories(file.getParent());
            Files.createFile(file);
        }
        Files.setLastModifiedTime(file, FileTime.from(at));
    }

    private void makeFoldersOlder() throws IOException {
        try (Stream<Path> paths = Files.walk(home)) {
            for (Path folder : paths.filter(Files::isDirectory).toList()) {
                Files.setLastModifiedTime(folder, FileTime.from(BUILT.minusSeconds(60)));
            }
        }
    }
}
