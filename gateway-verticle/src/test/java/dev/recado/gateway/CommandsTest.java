package dev.recado.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.id.AccountId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each command answers: about people and groups. */
class CommandsTest {
    private final Lobby lobby = new Lobby();
    private final House house = lobby.house;

    @AfterEach
    void close() {
        lobby.close();
    }

    @Test
    void shouldTellOfEveryCommandInOneFrame() {
        assertThat(lobby.in("ana").sends("-help\n").reads().lines())
                .hasSize(14)
                .contains(
                        "-senha NOVA : põe ou troca a sua senha, de 1 a 1024 caracteres",
                        "-entrargrupo NOME_GRUPO : entra num grupo");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            help                | comando inexistente
            olá                 | comando inexistente
            -help me            | Uso: -help
            -exit now           | Uso: -exit
            -senha              | Uso: -senha NOVA
            -listarusuarios x   | Uso: -listarusuarios
            -criargrupo         | Uso: -criargrupo NOME_DO_GRUPO
            -criargrupo #x      | Erro, nome de grupo inválido: de 1 a 64 caracteres visíveis, um só espaço entre palavras, sem # ou @ no começo
            -listargrupos x     | Uso: -listargrupos
            -listargrupos       | Erro, nenhum grupo cadastrado
            -listausrgrupo      | Uso: -listausrgrupo NOME_DO_GRUPO
            -listausrgrupo nada | Erro, grupo não cadastrado
            -listausrgrupo #    | Erro, grupo não cadastrado
            -entrargrupo        | Uso: -entrargrupo NOME_GRUPO
            -entrargrupo nada   | Erro grupo não existe
            -entrargrupo 9999999999999 | Erro grupo não existe
            -entrargrupo 1234567890123 | Erro grupo não existe
            -sairgrupo          | Uso: -sairgrupo NOME_GRUPO
            -sairgrupo nada     | Erro grupo não existe
            -msg                | Uso: -msg U NICK MENSAGEM ou -msg G NOME_DO_GRUPO MENSAGEM
            -msg U              | Uso: -msg U NICK MENSAGEM ou -msg G NOME_DO_GRUPO MENSAGEM
            -msg U bob          | Uso: -msg U NICK MENSAGEM ou -msg G NOME_DO_GRUPO MENSAGEM
            -msg X bob oi       | Uso: -msg U NICK MENSAGEM ou -msg G NOME_DO_GRUPO MENSAGEM
            -msg U bob oi       | Erro, usuário não cadastrado
            -msg U b+b oi       | Erro, usuário não cadastrado
            -msg U 1234567890123 oi | Erro, usuário não cadastrado
            -msg U 9999999999999 oi | Erro, usuário não cadastrado
            -msg G nada oi      | Erro grupo não existe
            -msgt               | Uso: -msgt C MENSAGEM ou -msgt D MENSAGEM ou -msgt T MENSAGEM
            -msgt C             | Uso: -msgt C MENSAGEM ou -msgt D MENSAGEM ou -msgt T MENSAGEM
            -msgt X oi          | Uso: -msgt C MENSAGEM ou -msgt D MENSAGEM ou -msgt T MENSAGEM
            -historico          | Uso: -historico NICK_OU_GRUPO [N]
            -historico ana 0    | Uso: -historico NICK_OU_GRUPO [N]
            -historico ana 101  | Uso: -historico NICK_OU_GRUPO [N]
            -historico bob      | Erro, usuário ou grupo não cadastrado
            -historico b+b      | Erro, usuário ou grupo não cadastrado
            -historico ana      | Nenhuma mensagem
            -status x           | Uso: -status
            -status             | Você ainda não enviou mensagens
            -id ana bob         | Uso: -id [NICK]
            -id bob             | Erro, usuário não cadastrado
            -id 1234567890123   | Erro, usuário não cadastrado
            """)
    void shouldAnswerInOneLine(String command, String answer) {
        lobby.in("ana").sends(command).hears(answer + "\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            olá                 | unknown command
            -listargrupos       | Error, there are no groups
            -listausrgrupo x    | Error, no such group
            -entrargrupo x      | Error, no such group
            -sairgrupo x        | Error, no such group
            -msg U bob oi       | Error, no such user
            -msg G x oi         | Error, no such group
            -senha              | Usage: -senha NEW
            -exit               | See you!
            """)
    void shouldAnswerInEnglish(String command, String answer) {
        lobby.peer("commands-en")
                .sends("ana\n")
                .hears("Hello, ana! -help shows the commands.\n")
                .sends(command)
                .hears(answer + "\n");
    }

    @ParameterizedTest
    @CsvSource({"-exit", "EXIT", "-sair", "-Exit"})
    void shouldLeave(String word) {
        lobby.in("ana").sends(word + "\n-help\n").hears("Até logo!\n", "");

        House.awaitUntil(() -> house.registry.closed.size() == 1);
    }

    @Test
    void shouldSetAPasswordThatOpensTheAccountAloneFromThenOn() {
        lobby.in("ana")
                .sends("-senha uma frase \n")
                .hears("Senha gravada. De agora em diante só ela abre a sua conta.\n")
                .sends("-exit\n")
                .hears("Até logo!\n", "");

        lobby.peer()
                .sends("ana\n")
                .hears("Senha:\n")
                .sends("uma frase\n")
                .hears("Erro, senha incorreta\nSenha:\n")
                .sends("uma frase \n")
                .hears("Olá, ana! -help mostra os comandos.\n")
                .sends("-senha outra\n")
                .hears("Senha gravada. De agora em diante só ela abre a sua conta.\n");
        house.aClient().get("recado.login", Lobby.named("ana").put("password", "outra"));
    }

    @Test
    void shouldRefuseAPasswordThatIsTooLong() {
        lobby.in("ana").sends("-senha " + "x".repeat(1025) + "\n").hears("Erro, a senha tem de 1 a 1024 caracteres\n");

        assertThat(house.registry.passwords).isEmpty();
    }

    @Test
    void shouldListWhoIsConnected() {
        Peer ana = lobby.in("ana");
        lobby.away("rui");
        house.aMember("bob");
        lobby.in("Zé");

        ana.sends("-listarusuarios\n").hears("ana\nbob\nZé\n");
    }

    @Test
    void shouldListGroupsAndTheirMembers() {
        Peer ana = lobby.in("ana")
                .sends("-criargrupo turma\n")
                .hears("Grupo turma criado\n")
                .sends("-criargrupo \"minha turma\"\n")
                .hears("Grupo minha turma criado\n")
                .sends("-criargrupo outra turma\n")
                .hears("Grupo outra turma criado\n");
        lobby.in("bob").sends("-entrargrupo #MINHA turma\n").hears("Você entrou no grupo #MINHA turma\n");

        ana.sends("-listargrupos\n")
                .hears("turma\nminha turma\noutra turma\n")
                .sends("-listausrgrupo minha turma\n")
                .hears("ana\nbob\n")
                .sends("-listausrgrupo \"turma\"\n")
                .hears("ana\n");
    }

    @Test
    void shouldNotMakeTwoGroupsOfOneName() {
        lobby.in("ana")
                .sends("-criargrupo turma\n")
                .hears("Grupo turma criado\n")
                .sends("-criargrupo Turma\n")
                .hears("Error, grupo já existente\n");
    }

    @Test
    void shouldNotTellStrangersWhoIsInAGroup() {
        house.groups.make("turma");

        lobby.in("ana").sends("-listausrgrupo turma\n").hears("Erro, você não é membro do grupo\n");
    }

    @Test
    void shouldLeaveAGroup() {
        lobby.in("ana").sends("-criargrupo turma\n").hears("Grupo turma criado\n");

        lobby.in("bob")
                .sends("-entrargrupo turma\n")
                .hears("Você entrou no grupo turma\n")
                .sends("-sairgrupo turma\n")
                .hears("Você saiu do grupo turma\n")
                .sends("-msg G turma oi\n")
                .hears("Erro, você não é membro do grupo\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NOT_A_MEMBER    | Erro, você não é membro do grupo
            NOT_PERMITTED   | Erro, não é permitido
            TOO_MANY_GROUPS | Erro, você já está em grupos demais
            GROUP_FULL      | Erro, o grupo está cheio
            UNAVAILABLE     | Erro, o serviço não respondeu: talvez não tenha sido feito, tente de novo
            STORE_BUSY      | Erro, servidor ocupado: não foi aceito, tente de novo
            DISK_LOW        | Erro, disco quase cheio: não foi aceito
            """)
    void shouldSayWhyAGroupIsNotChanged(ErrorCode why, String answer) {
        house.groups.make("turma");
        house.groups.refusal = why;

        lobby.in("ana")
                .sends("-entrargrupo turma\n")
                .hears(answer + "\n")
                .sends("-sairgrupo turma\n")
                .hears(answer + "\n");
    }

    @Test
    void shouldTellIds() {
        AccountId bob = house.account("bob");
        Peer ana = lobby.in("ana").sends("-id\n");
        String own = ana.reads();

        assertThat(own).matches("[1-8][0-9]{12}\n");
        ana.sends("-id BOB\n").hears(bob + "\n").sends("-id @bob\n").hears(bob + "\n");
        ana.sends("-id " + bob + "\n").hears(bob + "\n").sends("-id ana\n").hears(own);
    }

    @Test
    void shouldCutAListThatIsTooLong() {
        Peer ana = lobby.in("ana");
        for (int i = 0; i < 1001; i++) {
            house.groups.make("g" + i);
        }

        assertThat(ana.sends("-listargrupos\n").reads().lines())
                .hasSize(1001)
                .startsWith("g0", "g1")
                .endsWith("g999", "… há mais: aqui estão os primeiros 1000");
    }
}
