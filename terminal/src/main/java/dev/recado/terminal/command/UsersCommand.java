package dev.recado.terminal.command;

import dev.recado.client.PeopleClient;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.registry.Profile;
import dev.recado.contract.registry.Profiles;
import dev.recado.terminal.script.Listing;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code recado users}: who there is, and who of them is online. */
@Command(name = "users", mixinStandardHelpOptions = true)
final class UsersCommand implements Callable<Integer> {
    private static final int PAGE = 1000;

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ProfileOptions options;

    @ArgGroup
    private Which which;

    @Mixin
    private ListOptions list;

    /** Not everybody. */
    private static final class Which {
        @Option(names = "--online")
        private boolean online;

        @Option(names = "--offline")
        private boolean offline;
    }

    UsersCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Listing listing = list.listing(
                spec.commandLine().getOut(),
                surroundings.texts(),
                "list.nickname",
                "list.account",
                "list.presence",
                "list.seen",
                "list.name");
        try (Visit visit = Visit.begin(surroundings, options.profile(surroundings.profiles()), null)) {
            AccountId after = null;
            do {
                Profiles page = visit.await(page(visit.client().people(), after));
                page.profiles().forEach(person -> add(listing, person));
                after = page.after();
            } while (after != null);
        }
        listing.end();
        return ExitCodes.DONE;
    }

    private Future<Profiles> page(PeopleClient people, AccountId after) {
        return which == null ? people.list(after, PAGE) : people.list(which.online, after, PAGE);
    }

    private static void add(Listing listing, Profile person) {
        String account = person.account().id().toString();
        String nickname = person.account().nickname().toString();
        String name = person.account().name();
        JsonObject object = new JsonObject().put("account", account).put("nickname", nickname);
        if (name != null) {
            object.put("name", name);
        }
        object.put("online", person.online()).put("lastSeenAt", person.lastSeenAt());
        listing.row(
                object,
                nickname,
                account,
                person.online() ? "online" : "offline",
                person.lastSeenAt() == 0
                        ? ""
                        : Instant.ofEpochMilli(person.lastSeenAt())
                                .truncatedTo(ChronoUnit.SECONDS)
                                .toString(),
                name == null ? "" : name);
    }
}
