package dev.recado.gateway.numeric;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.group.Group;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.GroupName;
import dev.recado.contract.registry.AccountRef;
import dev.recado.gateway.session.GroupRequest;
import io.vertx.core.Future;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Makes groups, which have no names here: they get one. */
final class GroupMaking {
    private static final int NAMES_MAX = 20;

    private final Caller caller;
    private final GroupFrames frames;

    GroupMaking(Caller caller) {
        this.caller = caller;
        this.frames = new GroupFrames(caller);
    }

    Future<?> make(Input.Said said) {
        String creator = said.get(Field.CREATOR);
        Set<String> members = new LinkedHashSet<>(split(said.get(Field.MEMBERS)));
        members.remove(creator);
        List<AccountRef> others =
                members.stream().map(AccountId::parse).map(AccountRef::of).toList();
        String ts =
                said.get(Field.TS) == null ? caller.stamps().ofMillis(System.currentTimeMillis()) : said.get(Field.TS);
        return caller.prove(creator, said.phrase())
                .compose(proven -> make(ts, others, 1))
                .onSuccess(group -> made(group, ts, members));
    }

    private static List<String> split(String members) {
        return Stream.iterate(0, from -> from < members.length(), from -> from + Field.ID_CHARS)
                .map(from -> members.substring(from, from + Field.ID_CHARS))
                .toList();
    }

    private Future<Group> make(String ts, List<AccountRef> members, int number) {
        GroupName name = number <= NAMES_MAX
                ? GroupTitle.of(ts, number)
                : new GroupName(GroupTitle.of(ts, 1) + " "
                        + UUID.randomUUID().toString().substring(0, 8));
        return caller.ask(new GroupRequest.Create(name, members))
                .recover(cause -> taken(cause) && number <= NAMES_MAX
                        ? make(ts, members, number + 1)
                        : Future.failedFuture(cause));
    }

    private static boolean taken(Throwable cause) {
        return cause instanceof Refusal refusal && refusal.code() == ErrorCode.GROUP_NAME_TAKEN;
    }

    private void made(Group group, String ts, Set<String> others) {
        if (caller.profile().says(Phrase.GROUP_CREATED)) {
            AccountId creator = caller.account();
            Stream<String> members = Stream.concat(Stream.of(creator.toString()), others.stream());
            caller.client().say(frames.frame(group.group(), ts, creator, members));
        }
    }
}
