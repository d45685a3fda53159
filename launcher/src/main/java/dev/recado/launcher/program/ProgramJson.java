package dev.recado.launcher.program;

import io.vertx.core.json.jackson.JacksonCodec;
import io.vertx.core.json.jackson.JacksonFactory;
import io.vertx.core.spi.JsonFactory;
import io.vertx.core.spi.json.JsonCodec;

/** Reads and writes JSON without what a program never uses and takes a quarter of a second to load: objects of any class. */
public final class ProgramJson implements JsonFactory {
    @Override
    public JsonCodec codec() {
        return Program.hasBegun() ? new JacksonCodec() : JacksonFactory.INSTANCE.codec();
    }
}
