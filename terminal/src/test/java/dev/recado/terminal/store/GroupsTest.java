package dev.recado.terminal.store;

import static dev.recado.terminal.store.OpenStore.BIA;
import static dev.recado.terminal.store.OpenStore.GROUP;
import static dev.recado.terminal.store.OpenStore.IN_GROUP;
import static dev.recado.terminal.store.OpenStore.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.id.GroupId;
import dev.recado.contract.id.GroupName;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupsTest {
    private static final GroupId OTHER = new GroupId(GroupId.FIRST + 8);

    @TempDir
    Path directory;

    private OpenStore open;
    private LocalStore store;

    @BeforeEach
    void open() {
        open = OpenStore.in(directory);
        store = open.store;
    }

    @AfterEach
    void close() {
        open.close();
    }

    @Test
    void shouldRememberGroupsAndWhichAreMine() {
        store.rememberGroups(List.of(group(GROUP, "Friends", true), group(OTHER, "all", false)));
        store.mine(List.of(OTHER, new GroupId(GroupId.FIRST + 99)));

        assertThat(open.reopened().groups()).containsExactly(group(OTHER, "all", true), group(GROUP, "Friends", false));
        assertThat(open.store.group(new GroupName("FRIENDS"))).contains(group(GROUP, "Friends", false));
    }

    @Test
    void shouldFindTheGroupThatHasANameNow() {
        store.rememberGroups(List.of(group(GROUP, "friends", true)));
        store.rememberGroups(List.of(group(OTHER, "Friends", true)));

        assertThat(store.group(new GroupName("friends"))).contains(group(OTHER, "Friends", true));
        assertThat(store.group(GROUP)).contains(group(GROUP, "friends", true));
    }

    @Test
    void shouldLearnTheNameOfAGroupFromItsNewestEntry() {
        store.rememberGroups(List.of(group(GROUP, "friends", true)));

        store.keep(List.of(said(7, "old friends")));
        store.keep(List.of(said(3, "friends")));

        assertThat(store.group(GROUP)).contains(group(GROUP, "old friends", true));
    }

    @Test
    void shouldHearOfAGroupByAnEntry() {
        store.keep(List.of(said(1, "friends")));

        assertThat(store.groups()).containsExactly(group(GROUP, "friends", false));
    }

    private static KnownGroup group(GroupId id, String name, boolean mine) {
        return new KnownGroup(id, new GroupName(name), mine);
    }

    private static Entry said(long seq, String group) {
        return entry(IN_GROUP, seq, BIA, "text/plain", "oi", group);
    }
}
