package dev.recado.launcher.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recado.gateway.GatewayConfig.Dialect;
import dev.recado.gateway.numeric.Phrase;
import dev.recado.gateway.numeric.Profile;
import dev.recado.gateway.numeric.TimeForm;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** Variants of the numeric dialect that are configuration, not code. */
class ProfileReaderTest {
    static final List<Profile> BUILT_IN = Profile.BUILT_IN;

    @TempDir
    Path directory;

    private static Configuration load(Path file, String... settings) throws ConfigurationException {
        return new ConfigurationLoader("0").load(file, Map.of(), List.of(settings));
    }

    private static Dialect dialect(Configuration configuration, String listener) {
        return configuration.gateway().listeners().stream()
                .filter(one -> one.name().equals(listener))
                .findFirst()
                .orElseThrow()
                .dialect();
    }

    @ParameterizedTest
    @FieldSource("BUILT_IN")
    void shouldGiveAListenerTheVariantThatItNames(Profile profile) throws ConfigurationException {
        assertThat(dialect(load(null), "numeric-" + profile.name()))
                .isEqualTo(new Dialect.Numeric(Duration.ofMillis(100), profile));
    }

    @Test
    void shouldMakeAVariantOfWhatDiffers() throws Exception {
        Path file = Files.writeString(directory.resolve("recado.yaml"), """
                numeric-profiles:
                  quiosque:
                    extends: classic
                    timestamp: minutes
                    message: '20 dst src ts data'
                    group-message: '21 src group data'
                    delivered: null
                    unknown: ERRO
                    one-shot: [read]
                listeners:
                  quiosque: {dialect: numeric, profile: quiosque, port: 7009, authentication: open}
                """);

        Dialect.Numeric numeric = (Dialect.Numeric) dialect(load(file), "quiosque");

        assertThat(numeric.profile())
                .isEqualTo(Profile.CLASSIC.changed(
                        "quiosque",
                        TimeForm.MINUTES,
                        Map.of(
                                Phrase.MESSAGE, "20 dst src ts data",
                                Phrase.GROUP_MESSAGE, "21 src group data",
                                Phrase.DELIVERED, ""),
                        "ERRO",
                        Set.of(Phrase.READ)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
            classic.message=05 src dst data; numeric-profiles.classic: built in (expected: another name)
            x.extends=other; numeric-profiles.x.extends: other (expected: classic, dated, named) in --set
            x.timestamp=hours; numeric-profiles.x.timestamp: hours (expected: seconds, minutes) in --set
            x.message=; numeric-profiles.x.message: missing (expected: a frame)
            x.message=5 src dst data; numeric-profiles.x.message: code 5 (expected: two digits)
            x.message=05 src dst dat; numeric-profiles.x.message: field dat (expected: one of [src, dst, id, group, reader, author, creator, ts, data, members, name])
            x.message=05 data src dst; numeric-profiles.x.message: data is not at the end (expected: there)
            x.message=05 src src dst data; numeric-profiles.x.message: a field twice (expected: each once)
            x.message=05 src data; numeric-profiles.x.message: 05 src data (expected: the fields [src, dst, data])
            x.message=05 src dst members; numeric-profiles.x.message: 05 src dst members (expected: no other fields than [src, dst, ts, data])
            x.message=03 src dst data; numeric-profiles.x.message: 03 src dst data (expected: another code than connect)
            x.read=08 author; numeric-profiles.x.read: 08 author (expected: ts, data or both)
            x.delivery=06 data | 07 data; numeric-profiles.x.delivery: 06 data | 07 data (expected: one frame)
            x.one-shot=[connect]; numeric-profiles.x.one-shot: [connect] (expected: some of [create-group, group-message, message, read])
            x.one-shot=[nothing]; numeric-profiles.x.one-shot: nothing (expected: some of [create-group, group-message, message, read])
            x.one-shot=read; numeric-profiles.x.one-shot: read (expected: a list of what may be said unconnected, [read, create-group]) in --set
            x.mesage=05 src dst data; unknown key numeric-profiles.x.mesage (nearest: numeric-profiles.x.message) in --set
            """)
    void shouldSayWhatIsWrongWithAVariant(String setting, String message) {
        assertThatThrownBy(() -> load(null, "numeric-profiles." + setting))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(message);
    }

    @Test
    void shouldNotTakeACodeForANumber() throws Exception {
        Path file = Files.writeString(directory.resolve("recado.yaml"), "numeric-profiles: {x: {register: 01}}");

        assertThatThrownBy(() -> load(file))
                .hasMessage("numeric-profiles.x.register: 1 (expected: a quoted code and fields, such as"
                        + " '06 src dst ts data', or null) in " + file);
    }
}
