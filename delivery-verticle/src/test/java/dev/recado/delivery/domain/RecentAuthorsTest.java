package dev.recado.delivery.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.id.AccountId;
import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecentAuthorsTest {
    private final RecentAuthors authors = new RecentAuthors();

    @Test
    void shouldKnowNobodyBeforeTheFirstEntry() {
        assertThat(authors.between(0, 100)).isEmpty();
    }

    @Test
    void shouldKnowWhoWroteInARange() {
        for (long seq = 41; seq <= 60; seq++) {
            authors.add(seq, author(seq % 5));
        }

        assertThat(authors.between(43, 46)).containsExactly(author(4), author(0), author(1));
        assertThat(authors.between(59, 1000)).containsExactly(author(0));
        assertThat(authors.between(0, 42)).containsExactly(author(1), author(2));
        assertThat(authors.between(60, 60)).isEmpty();
    }

    @Test
    void shouldForgetWhoWroteLongAgo() {
        for (long seq = 1; seq <= 1000; seq++) {
            authors.add(seq, author(seq));
        }

        Set<AccountId> last = new LinkedHashSet<>();
        for (long seq = 745; seq <= 1000; seq++) {
            last.add(author(seq));
        }
        assertThat(authors.between(0, 1000)).containsExactlyElementsOf(last);
    }

    @Test
    void shouldForgetSomebodyWhenTold() {
        authors.add(1, author(1));
        authors.add(2, author(2));
        authors.forget(author(1));
        authors.add(3, author(3));

        assertThat(authors.between(0, 3)).containsExactly(author(2), author(3));
    }

    private static AccountId author(long number) {
        return new AccountId(1_000_000_000_000L + number);
    }
}
