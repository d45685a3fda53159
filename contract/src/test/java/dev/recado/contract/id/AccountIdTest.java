package dev.recado.contract.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountIdTest {
    @ParameterizedTest
    @ValueSource(strings = {"0000000000000", "0000000000001", "1000000000000", "8999999999999"})
    void shouldFormatWhatItParsed(String text) {
        assertThat(AccountId.parse(text).toString()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "100000000000",
                "10000000000000",
                "9000000000000",
                "-100000000000",
                "+100000000000",
                "100000000000 ",
                " 100000000000",
                "1e00000000000",
                "0x10000000000",
                "١٢٣٤٥٦٧٨٩٠١٢٣",
                "1000000000000\n",
                "1000000000000-2000000000000"
            })
    void shouldRefuseWhatIsNotThirteenDigitsOfAnAccount(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> AccountId.parse(text));
    }

    @Test
    void shouldSayTheRuleAndTheValue() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AccountId.parse("bob\u001b[31m"))
                .withMessage("account: 'bob?[31m' (expected: 13 digits)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AccountId(-1))
                .withMessage("account: -1 (expected: >= 0 and < 9000000000000)");
    }

    @Test
    void shouldDrawIdsThatAreAccounts() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 1000; i++) {
            AccountId drawn = AccountId.random(random);
            assertThat(drawn.value()).as("seed %d", seed).isBetween(AccountId.FIRST, AccountId.END - 1);
            assertThat(AccountId.parse(drawn.toString())).isEqualTo(drawn);
        }
    }

    @Test
    void shouldBeOrderedByNumber() {
        assertThat(AccountId.parse("1000000000000")).isLessThan(AccountId.parse("1000000000001"));
    }
}
