package dev.recado.terminal.profile;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.DeviceName;
import dev.recado.contract.id.Nickname;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;

/** A profile as it stands in its file. Keys that this version does not know are ignored; settings that are missing have their default. */
final class ProfileJson {
    private ProfileJson() {}

    static JsonObject encode(Profile profile) {
        JsonObject json = encodeServer(profile.server())
                .put("account", profile.account().toString())
                .put("nickname", profile.nickname().value())
                .put("device", profile.device().value());
        if (profile.token() != null) {
            json.put("token", profile.token()).put("tokenExpiresAt", profile.tokenExpiresAt());
        }
        return json.put("settings", encodeSettings(profile.settings()));
    }

    private static JsonObject encodeServer(Server server) {
        JsonObject json = new JsonObject()
                .put("host", server.host())
                .put("port", server.port())
                .put("tls", server.tls());
        return server.authority() == null
                ? json
                : json.put("authority", server.authority().toString());
    }

    private static JsonObject encodeSettings(Settings settings) {
        JsonObject json = new JsonObject();
        if (settings.language() != null) {
            json.put("language", settings.language());
        }
        return json.put("bell", settings.bell())
                .put("typing", settings.typing())
                .put("receipts", settings.receipts());
    }

    /** Fails with a {@link RuntimeException} of some kind if the object is not one that {@link #encode} made. */
    static Profile decode(String name, JsonObject json) {
        return new Profile(
                name,
                decodeServer(json),
                AccountId.parse(json.getString("account")),
                new Nickname(json.getString("nickname")),
                json.getString("token"),
                json.getLong("tokenExpiresAt", 0L),
                new DeviceName(json.getString("device")),
                decodeSettings(json.getJsonObject("settings", new JsonObject())));
    }

    private static Server decodeServer(JsonObject json) {
        String authority = json.getString("authority");
        return new Server(
                json.getString("host"),
                json.getInteger("port", Server.PORT_DEFAULT),
                json.getBoolean("tls", false),
                authority == null ? null : Path.of(authority));
    }

    private static Settings decodeSettings(JsonObject json) {
        return new Settings(
                json.getString("language"),
                json.getBoolean("bell", Settings.DEFAULT.bell()),
                json.getBoolean("typing", Settings.DEFAULT.typing()),
                json.getBoolean("receipts", Settings.DEFAULT.receipts()));
    }
}
