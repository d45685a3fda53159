package dev.recado.gateway.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import java.util.Arrays;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The words of the dialect, and the objects that they are in. */
class RepliesTest {
    /** As the clients know them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "REGISTERED | success | Cadastro realizado com sucesso! Faça o login.",
                "NOT_REGISTERED | error | Nome de usuário já existe ou dados inválidos.",
                "LOGGED_IN | success | Login realizado com sucesso! Bem-vindo, U.",
                "WRONG_CREDENTIALS | error | Nome de usuário ou senha inválidos.",
                "LOGGED_IN_ELSEWHERE | error | Este usuário já está logado.",
                "NOT_LOGGED_IN | error | Comando de autenticação inválido.",
                "NEW_MESSAGES | info | Você tem novas mensagens!",
                "USER_SELECTED | success | Contexto de chat alterado para o usuário 'U'.",
                "GROUP_SELECTED | success | Contexto de chat alterado para o grupo 'U'.",
                "USER_NOT_FOUND | error | Usuário 'U' não encontrado.",
                "GROUP_NOT_FOUND | error | Grupo 'U' não encontrado.",
                "NOT_A_MEMBER | error | Você não é membro do grupo 'U'.",
                "OFFLINE | info | 'U' está offline. A mensagem será entregue quando ele(a) se conectar.",
                "NOTHING_SELECTED | error | Você não está em uma conversa. Use o menu para selecionar um chat.",
                "CHAT_LEFT | info | Você saiu do modo de conversa.",
                "GROUP_CREATED | success | Grupo 'U' criado com sucesso! Você foi adicionado como primeiro membro.",
                "GROUP_EXISTS | error | Grupo 'U' já existe.",
                "NO_GROUP_NAME | error | Nome do grupo não fornecido.",
                "MEMBER_ADDED | success | Usuário 'U' adicionado ao grupo 'G' com sucesso.",
                "NO_GROUP_OR_USER | error | Nome do grupo e do usuário são obrigatórios.",
                "NO_SUCH_GROUP | error | O grupo 'G' não existe.",
                "NO_SUCH_USER | error | O usuário 'U' não existe.",
                "MAY_NOT_ADD | error | Você não é membro deste grupo e não pode adicionar novos usuários."
            })
    void shouldSayWordForWord(Reply reply, String status, String message) {
        assertThat(Replies.of(reply, "U", "G"))
                .hasToString("{\"status\":\"" + status + "\",\"message\":\"" + message + "\"}");
    }

    @ParameterizedTest
    @EnumSource(Reply.class)
    void shouldHaveASentence(Reply reply) {
        assertThat(Replies.of(reply, "U", "G").toString()).containsPattern("[.!]\"}$");
    }

    @Test
    void shouldHaveNoSentenceThatNobodySays() {
        assertThat(StreamSupport.stream(Texts.keys().spliterator(), false))
                .allMatch(key -> key.startsWith("list-")
                        || Arrays.stream(Reply.values())
                                .anyMatch(reply -> reply.key().equals(key)));
    }

    @ParameterizedTest
    @EnumSource(ErrorCode.class)
    void shouldHaveASentenceForEveryRefusal(ErrorCode code) {
        assertThat(Replies.of(new Refusal(code)).toString())
                .matches("\\{\"status\":\"(error|info)\",\"message\":\"[A-Z][^\"%]+\\.\"}");
    }

    @Test
    void shouldSayOfAFullStoreThatItIsFull() {
        assertThat(Replies.of(new Refusal(ErrorCode.DISK_LOW)))
                .hasToString(
                        "{\"status\":\"error\",\"message\":\"O servidor está sem espaço em disco. Tente novamente mais tarde.\"}");
    }

    @Test
    void shouldShowNoMoreOfANameThanANameMayHave() {
        String longName = "\\".repeat(63) + "😀".repeat(2000);

        String reply = Replies.of(Reply.MEMBER_ADDED, longName, longName).toString();

        assertThat(reply).contains("'" + "\\\\".repeat(63) + "…'").hasSizeLessThan(500);
    }

    @Test
    void shouldNotLetNamesMoveTheCursor() {
        assertThat(Replies.of(Reply.USER_NOT_FOUND, "\u001b[2Ja\r\n\"b\u202e").toString())
                .isEqualTo("{\"status\":\"error\",\"message\":\"Usuário '[2Ja \\\"b' não encontrado.\"}");
    }
}
