package dev.recado.gateway;

import static dev.recado.gateway.JsonPeople.ask;
import static dev.recado.gateway.JsonPeople.error;
import static dev.recado.gateway.JsonPeople.groupMessage;
import static dev.recado.gateway.JsonPeople.selectGroup;
import static dev.recado.gateway.JsonPeople.success;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.GroupId;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Groups, for who speaks JSON objects. */
class JsonGroupsTest {
    private final JsonPeople people = new JsonPeople(House.aHouse());

    @AfterEach
    void close() {
        people.close();
    }

    private static String send(String text) {
        return ask("send_message", "message", text);
    }

    @Test
    void shouldSayWhyNobodyIsAdded() {
        people.house.groups.make("turma", people.house.account("bob"));
        people.house.groups.refusal = ErrorCode.NOT_A_MEMBER;

        people.aMember("ana")
                .sends(ask("add_member_to_group", "group_name", "turma", "user_to_add", "ana"))
                .hears(error("Você não é membro deste grupo e não pode adicionar novos usuários."));
    }

    @Test
    void shouldMakeAGroupAndTalkInIt() {
        Peer ana = people.aMember("ana");
        Peer bob = people.aMember("bob");

        ana.sends(ask("create_group", "group_name", "turma"))
                .hears(success("Grupo 'turma' criado com sucesso! Você foi adicionado como primeiro membro."))
                .sends(ask("add_member_to_group", "group_name", "TURMA", "user_to_add", "BOB"))
                .hears(success("Usuário 'bob' adicionado ao grupo 'turma' com sucesso."));
        selectGroup(ana, "turma").sends(send("oi"));

        bob.hears(groupMessage("turma", "ana", "oi"));
        selectGroup(bob, "turma").sends(send("olá"));
        ana.hears(groupMessage("turma", "bob", "olá"));
    }

    @Test
    void shouldFollowAGroupThatIsCalledOtherwise() {
        Peer ana = people.aMember("ana");
        AccountId carl = people.house.account("carl");
        GroupId group = people.house.groups.make("turma", new AccountId(AccountId.FIRST + 1), carl);
        selectGroup(ana, "turma");

        people.house
                .again("carl")
                .get(
                        "recado.group.rename",
                        new JsonObject().put("group", group.toString()).put("name", "classe"));
        Client carlsInbox = people.house.again("carl").openInbox();
        carlsInbox.event("caught-up");
        ana.sends(send("oi"));

        assertThat(carlsInbox.event("entry").getString("groupName")).isEqualTo("classe");
    }

    @Test
    void shouldSelectAGroupByItsId() {
        Peer ana = people.aMember("ana");
        GroupId group = people.house.groups.make("turma", new AccountId(AccountId.FIRST + 1));

        ana.sends(ask("select_chat", "target_group", group.toString()))
                .hears(success("Contexto de chat alterado para o grupo 'turma'."));
    }

    @Test
    void shouldTellWhoIsNoMemberAnyMore() {
        Peer ana = people.aMember("ana");
        AccountId id = new AccountId(AccountId.FIRST + 1);
        GroupId group = people.house.groups.make("turma", id, people.house.account("bob"));
        selectGroup(ana, "turma");

        people.house
                .again("bob")
                .get(
                        "recado.group.remove",
                        new JsonObject().put("group", group.toString()).put("nickname", "ana"));

        ana.sends(send("oi")).hears(error("Você não é membro do grupo 'turma'."));
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_PERMITTED, Você não tem permissão para isso.",
        "GROUP_FULL, O grupo está cheio.",
        "TOO_MANY_GROUPS, Limite de grupos por usuário atingido.",
        "STORE_BUSY, O servidor está ocupado. Tente novamente em instantes.",
        "DISK_LOW, O servidor está sem espaço em disco. Tente novamente mais tarde.",
        "UNAVAILABLE, O servidor não conseguiu responder agora. Tente novamente em instantes.",
    })
    void shouldSayWhyServicesRefuse(ErrorCode code, String why) {
        people.house.groups.make("turma", people.house.account("bob"));
        people.house.groups.refusal = code;

        people.aMember("ana")
                .sends(ask("add_member_to_group", "group_name", "turma", "user_to_add", "ana"))
                .hears(error(why));
    }
}
