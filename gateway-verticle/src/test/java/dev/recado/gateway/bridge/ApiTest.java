package dev.recado.gateway.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The addresses of the API and the page that lists them. */
class ApiTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(recado\\.[a-z.]+)` \\| [^|]*\\| [^|]*\\|$");

    private final Api api = new Api(65_536);

    private static List<String> listed() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "protocols.md"));
        return ROW.matcher(page).results().map(row -> row.group(1)).toList();
    }

    @Test
    void shouldBeListedAddressByAddress() throws IOException {
        Set<String> listed = listed().stream().collect(Collectors.toSet());

        assertThat(api.addresses()).isSubsetOf(listed);
    }

    @Test
    void shouldListNoAddressThatIsNotThere() throws IOException {
        assertThat(listed())
                .filteredOn(address -> !address.equals("recado.inbox"))
                .doesNotHaveDuplicates()
                .isSubsetOf(api.addresses());
    }
}
