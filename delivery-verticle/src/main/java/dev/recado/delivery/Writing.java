package dev.recado.delivery;

import dev.recado.contract.bus.Bus;
import dev.recado.contract.bus.Registration;
import dev.recado.contract.delivery.DeliveryAddresses;
import dev.recado.delivery.handler.AcknowledgeHandler;
import dev.recado.delivery.handler.Acknowledgements;
import dev.recado.delivery.handler.BlockHandler;
import dev.recado.delivery.handler.ChangeHandler;
import dev.recado.delivery.handler.DeviceHandler;
import dev.recado.delivery.handler.PostHandler;
import dev.recado.delivery.log.LogWriter;
import dev.recado.delivery.store.DeviceReader;
import dev.recado.storage.Database;
import io.vertx.core.Vertx;
import java.util.List;

/** What changes the log. */
final class Writing {
    private final Bus bus;
    private final PostHandler posts;
    private final ChangeHandler changes;
    private final BlockHandler blocks;
    private final AcknowledgeHandler acknowledges;
    private final DeviceHandler devices;

    Writing(Bus bus, Database database, LogWriter writer, Acknowledgements acknowledgements, Vertx vertx) {
        this.bus = bus;
        posts = new PostHandler(writer, database.durability(), bus);
        changes = new ChangeHandler(writer, database.durability(), bus, vertx);
        blocks = new BlockHandler(writer);
        acknowledges = new AcknowledgeHandler(acknowledgements);
        devices = new DeviceHandler(new DeviceReader(database), writer, acknowledgements);
    }

    List<Registration> serve(int partition, long term) {
        return List.of(
                bus.answer(DeliveryAddresses.POST, partition, term, posts::answer),
                bus.answer(DeliveryAddresses.CHANGE, partition, term, changes::answer),
                bus.answer(DeliveryAddresses.BLOCK, partition, term, blocks::answer),
                bus.answer(DeliveryAddresses.ACKNOWLEDGE, partition, term, acknowledges::answer),
                bus.answer(DeliveryAddresses.DEVICE, partition, term, devices::answer));
    }
}
