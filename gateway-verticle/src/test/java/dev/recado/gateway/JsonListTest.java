package dev.recado.gateway;

import static dev.recado.gateway.JsonPeople.ask;
import static dev.recado.gateway.JsonPeople.info;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The list of everybody and every group. */
class JsonListTest {
    private final JsonPeople people = new JsonPeople(House.aHouse());

    @AfterEach
    void close() {
        people.close();
    }

    @Test
    void shouldListEverybodyAndEveryGroup() {
        people.house.account("bob");
        people.house.groups.make("turma");
        people.house.groups.make("a \"b\"");

        people.aMember("ana")
                .sends(ask("list_all"))
                .hears(info("--- USUÁRIOS ---\\n- ana (online)\\n- bob (offline)\\n\\n"
                        + "--- GRUPOS ---\\n- a \\\"b\\\"\\n- turma"));
    }

    @Test
    void shouldSayThatThereAreNoGroups() {
        people.aMember("ana")
                .sends(ask("list_all"))
                .hears(info("--- USUÁRIOS ---\\n- ana (online)\\n\\n--- GRUPOS ---\\nNenhum grupo criado."));
    }

    @Test
    void shouldListPageByPage() {
        for (int i = 0; i < 120; i++) {
            people.house.account("u" + i);
        }
        for (int i = 0; i < 120; i++) {
            people.house.groups.make("g" + i);
        }

        String list = people.aMember("ana").sends(ask("list_all")).reads();

        assertThat(new JsonObject(list).getString("message").lines()).hasSize(1 + 121 + 2 + 120);
        assertThat(list).contains("\\n- ana (online)\\n- u0 (offline)\\n").endsWith("\\n- g99\"}");
    }

    @Test
    void shouldCutAListThatIsTooLong() {
        for (int i = 0; i < 400; i++) {
            people.house.account("usuário" + i);
        }

        String list = people.aMember("ana").sends(ask("list_all")).reads();

        assertThat(list.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(4050, 4096);
        assertThat(list).matches("(?s).*\\\\n- usuário\\d+ \\(offline\\)\\\\n…\"}");
    }

    @Test
    void shouldCutTheGroupsOfAListThatIsTooLong() {
        for (int i = 0; i < 400; i++) {
            people.house.groups.make("grupo " + i);
        }

        String list = people.aMember("ana").sends(ask("list_all")).reads();

        assertThat(list.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(4050, 4096);
        assertThat(list).contains("--- GRUPOS ---\\n- grupo 0\\n").matches("(?s).*\\\\n- grupo \\d+\\\\n…\"}");
    }
}
