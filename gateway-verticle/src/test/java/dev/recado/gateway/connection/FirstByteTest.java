package dev.recado.gateway.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.gateway.GatewayConfig;
import dev.recado.gateway.GatewayConfig.Authentication;
import dev.recado.gateway.GatewayConfig.Listener;
import dev.recado.gateway.GatewayConfig.Tls;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of the first bytes of a client, and of what is written before them. */
class FirstByteTest {
    private final List<Buffer> refused = new ArrayList<>();

    private EmbeddedChannel plain() {
        return channel(listener());
    }

    private EmbeddedChannel encrypted() {
        return channel(listener().with(new Tls(Path.of("c"), Path.of("k"))));
    }

    private static Listener listener() {
        return new Listener("main", GatewayConfig.Dialect.BRIDGE, "::1", 0, Authentication.OPEN);
    }

    private EmbeddedChannel channel(Listener listener) {
        return new EmbeddedChannel(new FirstByte(new Doorway(listener, null, null), refused::add));
    }

    private static ByteBuf text(String text) {
        return Unpooled.copiedBuffer(text, StandardCharsets.ISO_8859_1);
    }

    @Test
    void shouldBeGoneAfterTheFirstByte() {
        EmbeddedChannel channel = plain();

        channel.writeInbound(text("a"), text("\26"));

        assertThat(channel.<ByteBuf>readInbound()).isEqualTo(text("a"));
        assertThat(channel.<ByteBuf>readInbound()).isEqualTo(text("\26"));
        assertThat(channel.pipeline().get(FirstByte.class)).isNull();
        assertThat(refused).isEmpty();
    }

    @Test
    void shouldHandOnNothingOfWhatItRefuses() {
        EmbeddedChannel channel = plain();
        ByteBuf greeting = text("\26\3\1");

        channel.writeInbound(greeting);

        assertThat(channel.<ByteBuf>readInbound()).isNull();
        assertThat(greeting.refCnt()).isZero();
        assertThat(channel.pipeline().get(FirstByte.class)).isNull();
        assertThat(refused).hasSize(1);
    }

    @Test
    void shouldSayNothingUnencryptedWhereEverythingIsToBeEncrypted() {
        EmbeddedChannel channel = encrypted();
        ByteBuf early = text("early");

        channel.writeOutbound(early);

        assertThat(channel.<ByteBuf>readOutbound()).isNull();
        assertThat(early.refCnt()).isZero();
        channel.writeInbound(text("a"));
        channel.writeOutbound(text("late"));
        assertThat(channel.<ByteBuf>readOutbound()).isEqualTo(text("late"));
    }

    @Test
    void shouldWriteBeforeAnythingIsReadWherePlainTextIsSpoken() {
        EmbeddedChannel channel = plain();

        channel.writeOutbound(text("early"));

        assertThat(channel.<ByteBuf>readOutbound()).isEqualTo(text("early"));
    }
}
