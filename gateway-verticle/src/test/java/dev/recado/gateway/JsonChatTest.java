package dev.recado.gateway;

import static dev.recado.gateway.JsonPeople.ask;
import static dev.recado.gateway.JsonPeople.error;
import static dev.recado.gateway.JsonPeople.info;
import static dev.recado.gateway.JsonPeople.message;
import static dev.recado.gateway.JsonPeople.select;
import static dev.recado.gateway.JsonPeople.success;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.delivery.BlockSender;
import dev.recado.contract.delivery.Entry;
import dev.recado.contract.id.AccountId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody may ask for in JSON objects once he is in, and what he is told when it is not done. */
class JsonChatTest {
    private static final String NO_CHAT = error("Você não está em uma conversa. Use o menu para selecionar um chat.");

    private final JsonPeople people = new JsonPeople(House.aHouse());

    @AfterEach
    void close() {
        people.close();
    }

    private static String send(String text) {
        return ask("send_message", "message", text);
    }

    private List<Entry> entries() {
        return people.house.delivery.log.values().stream().flatMap(List::stream).toList();
    }

    @Test
    void shouldBringAMessageToWhoIsOnline() {
        Peer ana = people.aMember("ana");
        Peer bob = people.aMember("bob");

        select(ana, "bob").sends(send("olá"));

        bob.hears(message("ana", "olá"));
        ana.sends(ask("leave_chat")).hears(info("Você saiu do modo de conversa."));
    }

    @Test
    void shouldSayThatSomebodyIsOffline() {
        people.house.account("bob");

        select(people.aMember("ana"), "bob")
                .sends(send("olá"))
                .hears(info("'bob' está offline. A mensagem será entregue quando ele(a) se conectar."));

        assertThat(entries()).extracting(Entry::body).containsExactly("olá");
    }

    @Test
    void shouldTalkToWhoeverHasNoNameButAnId() {
        AccountId bob = people.house.account("bob");

        people.aMember("ana")
                .sends(ask("select_chat", "target_user", bob.toString()))
                .hears(success("Contexto de chat alterado para o usuário 'bob'."));
    }

    @Test
    void shouldDrawAnIdForEveryMessage() {
        people.house.account("bob");
        String offline = info("'bob' está offline. A mensagem será entregue quando ele(a) se conectar.");

        select(people.aMember("ana"), "bob").sends(send("olá") + send("olá")).hears(offline, offline);

        assertThat(entries()).extracting(Entry::id).doesNotHaveDuplicates().hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{`command`:`select_chat`,`target_user`:`nobody`} | Usuário 'nobody' não encontrado.",
                "{`command`:`select_chat`,`target_user`:`a b`} | Usuário 'a b' não encontrado.",
                "{`command`:`select_chat`,`target_user`:`1111111111111`} | Usuário '1111111111111' não encontrado.",
                "{`command`:`select_chat`,`target_user`:`9111111111111`} | Usuário '9111111111111' não encontrado.",
                "{`command`:`select_chat`,`target_group`:`none`} | Grupo 'none' não encontrado.",
                "{`command`:`select_chat`,`target_group`:`#none`} | Grupo '#none' não encontrado.",
                "{`command`:`select_chat`,`target_group`:`9111111111111`} | Grupo '9111111111111' não encontrado.",
                "{`command`:`select_chat`,`target_group`:`TURMA`} | Você não é membro do grupo 'TURMA'.",
                "{`command`:`select_chat`,`target_group`:5} | Nenhum usuário ou grupo informado.",
                "{`command`:`select_chat`} | Nenhum usuário ou grupo informado.",
                "{`command`:`send_message`,`message`:`olá`} | Você não está em uma conversa. Use o menu para selecionar um chat.",
                "{`command`:`send_message`} | Você não está em uma conversa. Use o menu para selecionar um chat.",
                "{`command`:`create_group`} | Nome do grupo não fornecido.",
                "{`command`:`create_group`,`group_name`:``} | Nome do grupo não fornecido.",
                "{`command`:`create_group`,`group_name`:`  `} | Nome do grupo não fornecido.",
                "{`command`:`create_group`,`group_name`:{}} | Nome do grupo não fornecido.",
                "{`command`:`create_group`,`group_name`:`#a`} | Nome do grupo não fornecido.",
                "{`command`:`create_group`,`group_name`:`Turma`} | Grupo 'Turma' já existe.",
                "{`command`:`add_member_to_group`} | Nome do grupo e do usuário são obrigatórios.",
                "{`command`:`add_member_to_group`,`group_name`:`turma`} | Nome do grupo e do usuário são obrigatórios.",
                "{`command`:`add_member_to_group`,`user_to_add`:`ana`} | Nome do grupo e do usuário são obrigatórios.",
                "{`command`:`add_member_to_group`,`group_name`:``,`user_to_add`:`ana`} | Nome do grupo e do usuário são obrigatórios.",
                "{`command`:`add_member_to_group`,`group_name`:`none`,`user_to_add`:`nobody`} | O grupo 'none' não existe.",
                "{`command`:`add_member_to_group`,`group_name`:`@`,`user_to_add`:`a b`} | O grupo '@' não existe.",
                "{`command`:`add_member_to_group`,`group_name`:`turma`,`user_to_add`:`nobody`} | O usuário 'nobody' não existe.",
                "{`command`:`add_member_to_group`,`group_name`:`turma`,`user_to_add`:`a b`} | O usuário 'a b' não existe.",
                "{`command`:`dance`} | Comando desconhecido.",
                "{`command`:[`login`]} | Comando desconhecido.",
                "{} | Comando desconhecido.",
                "{`command`:`list_all`,} | JSON inválido.",
                "nonsense | JSON inválido."
            })
    void shouldSayWhyNot(String request, String why) {
        people.house.groups.make("turma", people.house.account("bob"));

        people.aMember("ana")
                .sends(request.replace('`', '"'))
                .hears(error(why))
                .sends(ask("leave_chat"))
                .hears(info("Você saiu do modo de conversa."));
    }

    @Test
    void shouldKeepWhoWasSelectedWhenSomebodyElseIsNotFound() {
        people.house.account("bob");

        select(people.aMember("ana"), "bob")
                .sends(ask("select_chat", "target_user", "nobody"))
                .hears(error("Usuário 'nobody' não encontrado."))
                .sends(send("olá"))
                .hears(info("'bob' está offline. A mensagem será entregue quando ele(a) se conectar."));
    }

    @Test
    void shouldTalkToNobodyAfterLeaving() {
        people.house.account("bob");

        select(people.aMember("ana"), "bob")
                .sends(ask("leave_chat"))
                .hears(info("Você saiu do modo de conversa."))
                .sends(send("olá"))
                .hears(NO_CHAT);
    }

    @Test
    void shouldMissAMessageThatIsNone() {
        people.house.account("bob");
        String missing = error("Mensagem não fornecida.");

        select(people.aMember("ana"), "bob")
                .sends(ask("send_message") + send("") + "{\"command\":\"send_message\",\"message\":17}")
                .hears(missing, missing, missing);
    }

    @Test
    void shouldNotTakeWhatIsNoText() {
        people.house.account("bob");

        select(people.aMember("ana"), "bob")
                .sends("{\"command\":\"send_message\",\"message\":\"a\\u0000b\"}")
                .hears(error("Pedido inválido."));
    }

    @Test
    void shouldSayThatAMessageWasNotAccepted() {
        people.house.account("bob");
        Peer ana = select(people.aMember("ana"), "bob");
        people.house.delivery.blocks.add(
                new BlockSender(new AccountId(AccountId.FIRST + 1), new AccountId(AccountId.FIRST + 2), true));

        ana.sends(send("olá")).hears(error("Você não tem permissão para isso."));
    }

    @Test
    void shouldNotFailBecauseNobodyKnowsWhoIsOnline() {
        people.house.account("bob");
        Peer ana = select(people.aMember("ana"), "bob")
                .sends(send("olá"))
                .hears(info("'bob' está offline. A mensagem será entregue quando ele(a) se conectar."));
        people.house.registry.accounts.remove(new AccountId(AccountId.FIRST + 1));

        ana.sends(send("olá") + ask("leave_chat")).hears(info("Você saiu do modo de conversa."));

        assertThat(entries()).hasSize(2);
    }
}
