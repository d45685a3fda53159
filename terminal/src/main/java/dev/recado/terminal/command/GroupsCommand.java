package dev.recado.terminal.command;

import dev.recado.client.GroupClient;
import dev.recado.contract.group.Group;
import dev.recado.contract.group.Groups;
import dev.recado.contract.group.Members;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.GroupId;
import dev.recado.terminal.script.Listing;
import io.vertx.core.json.JsonObject;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code recado groups}: which there are, or who is in one. */
@Command(name = "groups", mixinStandardHelpOptions = true)
final class GroupsCommand implements Callable<Integer> {
    private static final int PAGE = 1000;

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ProfileOptions options;

    @ArgGroup
    private Which which = new Which();

    @Mixin
    private ListOptions list;

    /** Not all groups. */
    private static final class Which {
        @Option(names = "--mine")
        private boolean mine;

        @Option(names = "--members", paramLabel = "GROUP", converter = Recipient.GroupConverter.class)
        private Recipient group;
    }

    GroupsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        try (Visit visit = Visit.begin(surroundings, options.profile(surroundings.profiles()), null)) {
            if (which.group == null) {
                listGroups(visit);
            } else {
                listMembers(visit);
            }
        }
        return ExitCodes.DONE;
    }

    private void listGroups(Visit visit) {
        Listing listing = listing("list.group", "list.id", "list.members");
        GroupClient groups = visit.client().groups();
        GroupId after = null;
        do {
            Groups page = visit.await(which.mine ? groups.mine(after, PAGE) : groups.list(after, PAGE));
            page.groups().forEach(group -> add(listing, group));
            after = page.after();
        } while (after != null);
        listing.end();
    }

    private void listMembers(Visit visit) {
        Listing listing = listing("list.nickname", "list.account", "list.role");
        AccountId after = null;
        do {
            Members page = visit.await(visit.client().groups().members(which.group.to(), after, PAGE));
            page.members().forEach(member -> add(listing, member));
            after = page.after();
        } while (after != null);
        listing.end();
    }

    private Listing listing(String... heads) {
        return list.listing(spec.commandLine().getOut(), surroundings.texts(), heads);
    }

    private static void add(Listing listing, Group group) {
        JsonObject object = new JsonObject()
                .put("group", group.group().toString())
                .put("name", group.name().value())
                .put("members", group.members())
                .put("conversation", group.group().toString());
        listing.row(object, "#" + group.name(), group.group().toString(), Integer.toString(group.members()));
    }

    private static void add(Listing listing, Members.Member member) {
        String role = member.role().name().toLowerCase(Locale.ROOT);
        JsonObject object = new JsonObject()
                .put("account", member.account().toString())
                .put("nickname", member.nickname().value())
                .put("role", role);
        listing.row(object, member.nickname().value(), member.account().toString(), role);
    }
}
