package dev.recado.group.change;

import dev.recado.contract.delivery.Change;
import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.group.Group;
import dev.recado.contract.group.Members.Member;
import dev.recado.contract.id.GroupName;
import dev.recado.contract.id.MessageId;
import dev.recado.contract.message.Author;
import dev.recado.group.domain.Step;
import dev.recado.group.domain.Verdict;
import dev.recado.group.store.GroupTables;
import dev.recado.storage.Outcome;
import io.vertx.core.json.JsonObject;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;

/** Writes what was granted: into the tables, and for the conversation of the group. Belongs to the writer's thread. */
final class ChangeWriter {
    private static final int ID_BYTES = 16;

    private final GroupTables tables;
    private final Ledger ledger;
    private final RandomGenerator random;

    ChangeWriter(GroupTables tables, Ledger ledger, RandomGenerator random) {
        this.tables = tables;
        this.ledger = ledger;
        this.random = random;
    }

    /** Where it happens; made if need be. */
    interface Place {
        Group group() throws SQLException;
    }

    /** Writes what was granted, unless too much is unsent; otherwise nothing. */
    Outcome<Decided> write(Place place, Author by, Verdict verdict) throws SQLException {
        if (verdict instanceof Verdict.Refused refused) {
            return Outcome.refused(new Refusal(refused.code(), refused.message()));
        }
        List<Step> steps = ((Verdict.Granted) verdict).steps();
        if (!ledger.hasRoomFor(steps.size())) {
            return Outcome.refused(new Refusal(ErrorCode.STORE_BUSY));
        }
        Group group = place.group();
        for (Step step : steps) {
            group = after(group, step);
            tables.apply(group.group(), step);
            ledger.add(change(group, by, step));
        }
        return Outcome.kept(new Decided(group, ledger.last(group.group())));
    }

    private static Group after(Group group, Step step) {
        GroupName name = step.name() == null ? group.name() : step.name();
        int members = group.members() + step.comes().size() - step.goes().size();
        return new Group(group.group(), name, members);
    }

    private Change change(Group group, Author by, Step step) {
        return new Change(
                group.group(),
                group.name(),
                by,
                newId(),
                step.type(),
                new JsonObject(step.tells()).encode(),
                step.comes().stream().map(Member::account).toList(),
                step.goes());
    }

    /** Nobody can guess it, and so nobody can have used it for a message of his own. */
    private MessageId newId() {
        byte[] id = new byte[ID_BYTES];
        random.nextBytes(id);
        return new MessageId(HexFormat.of().formatHex(id));
    }
}
