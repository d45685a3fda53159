package dev.recado.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who gets in by name alone. */
class OpenListenerTest {
    private static final String LOGIN = "recado.login";

    private final House house = House.aHouse();

    @AfterEach
    void close() {
        house.close();
    }

    private static JsonObject named(String nickname) {
        return new JsonObject().put("nickname", nickname);
    }

    private Client visitor(String nickname) {
        Client visitor = house.aClient(house.openPort());
        visitor.get("recado.register", named(nickname));
        return visitor;
    }

    @Test
    void shouldLetInByNameAloneWhoseAccountHasNoPassword() {
        house.account("bob");
        Client ana = visitor("ana");

        JsonObject login = ana.get(LOGIN, named("ANA"));

        assertThat(login.getString("nickname")).isEqualTo("ana");
        assertThat(login.containsKey("token")).isFalse();
        assertThat(login.containsKey("tokenExpiresAt")).isFalse();
        assertThat(ana.send("@bob", "m1", "hi").getLong("seq")).isEqualTo(1);
        assertThat(ana.get("recado.logout", new JsonObject())).isEmpty();
    }

    @Test
    void shouldAskForThePasswordOfWhoHasOne() {
        house.account("bob");
        Client bob = house.aClient(house.openPort());

        assertThat(bob.refused(LOGIN, named("bob"))).isEqualTo(205);
        assertThat(bob.get(LOGIN, named("bob").put("password", "secret")).getString("token"))
                .isNotEmpty();
    }

    @Test
    void shouldNotLetInWhoIsNotThere() {
        assertThat(house.aClient(house.openPort()).refused(LOGIN, named("nobody")))
                .isEqualTo(401);
    }

    @Test
    void shouldAskForASecretWhereOnlyAccountsWithOneGetIn() {
        visitor("ana");

        assertThat(house.aClient().refused(LOGIN, named("ana"))).isEqualTo(102);
    }
}
