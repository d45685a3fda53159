package dev.recado.delivery;

import dev.recado.contract.bus.Bus;
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
import io.vertx.core.eventbus.MessageConsumer;
import java.util.ArrayList;
import java.util.List;

/** What changes the log, by partitions; and devices, which have no conversation of their own to belong to one. */
final class Writing {
    private Writing() {}

    static List<MessageConsumer<?>> serve(
            Bus bus, Database database, LogWriter writer, Acknowledgements acknowledgements, Vertx vertx) {
        PostHandler posts = new PostHandler(writer, database.durability(), bus);
        ChangeHandler changes = new ChangeHandler(writer, database.durability(), bus, vertx);
        BlockHandler blocks = new BlockHandler(writer);
        AcknowledgeHandler acknowledges = new AcknowledgeHandler(acknowledgements);
        DeviceHandler devices = new DeviceHandler(new DeviceReader(database), writer, acknowledgements);
        List<MessageConsumer<?>> consumers = new ArrayList<>();
        for (int partition = 0; partition < DeliveryAddresses.PARTITIONS; partition++) {
            consumers.add(bus.answer(DeliveryAddresses.post(partition), posts::answer));
            consumers.add(bus.answer(DeliveryAddresses.change(partition), changes::answer));
            consumers.add(bus.answer(DeliveryAddresses.block(partition), blocks::answer));
            consumers.add(bus.answer(DeliveryAddresses.acknowledge(partition), acknowledges::answer));
        }
        consumers.add(bus.answer(DeliveryAddresses.DEVICE, devices::answer));
        return consumers;
    }
}
