package dev.recado.group.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.group.Person;
import dev.recado.contract.group.Role;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.GroupName;
import dev.recado.contract.id.Nickname;
import dev.recado.group.GroupConfig.Limits;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What needs more than a role to be decided; the rest is in the table of PermissionsTest. */
class GroupRulesTest {
    private static final Person ALICE = person(1);
    private static final Person BOB = person(2);
    private static final Person CAROL = person(3);
    private static final GroupName NAME = new GroupName("turma");

    private final GroupRules rules = new GroupRules(new Limits(3, 5, true));

    private static Person person(int number) {
        return new Person(new AccountId(number), new Nickname("n" + number));
    }

    @Test
    void shouldHandOverToTheOldestAdminBeforeTheOldestMember() {
        Standing owner = new Standing(ALICE, Role.OWNER);

        assertThat(rules.leave(owner, Optional.of(CAROL), Optional.of(BOB)))
                .isEqualTo(Verdict.granted(Step.left(ALICE), Step.given(CAROL, Role.OWNER)));
        assertThat(rules.leave(owner, Optional.empty(), Optional.of(BOB)))
                .isEqualTo(Verdict.granted(Step.left(ALICE), Step.given(BOB, Role.OWNER)));
        assertThat(rules.leave(owner, Optional.empty(), Optional.empty())).isEqualTo(Verdict.granted(Step.left(ALICE)));
    }

    @Test
    void shouldHandNothingOverWhenAnotherOneThanTheOwnerLeaves() {
        assertThat(rules.leave(new Standing(ALICE, Role.ADMIN), Optional.of(CAROL), Optional.of(BOB)))
                .isEqualTo(Verdict.granted(Step.left(ALICE)));
    }

    @Test
    void shouldMakeTheOwnerWhoGivesHisRoleAwayAnAdmin() {
        Standing owner = new Standing(ALICE, Role.OWNER);

        assertThat(rules.give(owner, new Standing(BOB, Role.MEMBER), Role.OWNER))
                .isEqualTo(Verdict.granted(Step.given(BOB, Role.OWNER), Step.given(ALICE, Role.ADMIN)));
    }

    @Test
    void shouldFillAGroupToItsLastPlaceAndAnAccountToItsLastGroup() {
        Standing stranger = new Standing(ALICE, null);

        assertThat(rules.join(stranger, 2, 4)).isEqualTo(Verdict.granted(Step.joined(ALICE)));
        assertThat(rules.join(stranger, 3, 4)).isEqualTo(Verdict.refused(ErrorCode.GROUP_FULL));
        assertThat(rules.join(stranger, 2, 5)).isEqualTo(Verdict.refused(ErrorCode.TOO_MANY_GROUPS));
        assertThat(rules.create(NAME, false, List.of(ALICE, BOB, CAROL), 4))
                .isEqualTo(Verdict.granted(Step.created(NAME, List.of(ALICE, BOB, CAROL))));
        assertThat(rules.create(NAME, false, List.of(ALICE), 5)).isEqualTo(Verdict.refused(ErrorCode.TOO_MANY_GROUPS));
    }

    @Test
    void shouldNotMindALimitForWhoeverIsInAlready() {
        Standing member = new Standing(ALICE, Role.MEMBER);

        assertThat(rules.join(member, 3, 5)).isEqualTo(Verdict.granted());
        assertThat(rules.add(new Standing(BOB, Role.MEMBER), member, 3, 5)).isEqualTo(Verdict.granted());
        assertThat(new GroupRules(new Limits(3, 5, false)).join(member, 2, 2)).isEqualTo(Verdict.granted());
    }

    @Test
    void shouldSayToWhoeverRemovesHimselfThatHeCanLeave() {
        Standing admin = new Standing(ALICE, Role.ADMIN);

        Verdict verdict = rules.remove(admin, admin);

        assertThat(verdict).isInstanceOf(Verdict.Refused.class);
        assertThat(((Verdict.Refused) verdict).message()).contains("leave instead");
    }
}
