package dev.recado.system.cluster;

import dev.recado.system.person.Load;
import dev.recado.system.person.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fault: PostgreSQL is stopped under load, and comes back. What is asked meanwhile waits or is refused, and nothing else is lost. */
class DatabaseAwayIT {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseAwayIT.class);

    @RegisterExtension
    static final Cluster CLUSTER =
            Cluster.aCluster().of("all", "gateway,registry,group,delivery").onPostgres();

    @RegisterExtension
    final People people = new People();

    @Test
    void shouldGoOnWhenItIsBack() {
        // given
        Load load = Load.begin(people, CLUSTER);
        load.goesOn(200);

        // when
        CLUSTER.postgres().awayFor(FaultSize.databaseAway());
        load.goesOn(200);

        // then
        load.endsWell();
        LOG.info("{}", load);
    }
}
