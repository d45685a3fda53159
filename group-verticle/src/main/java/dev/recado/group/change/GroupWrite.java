package dev.recado.group.change;

import dev.recado.storage.Outcome;
import java.sql.SQLException;

/** What the writer's thread is asked to do. */
interface GroupWrite {
    /** Does it, in the open transaction; what is refused must have written nothing. */
    Outcome<Decided> carryOut(Decisions decisions) throws SQLException;
}
