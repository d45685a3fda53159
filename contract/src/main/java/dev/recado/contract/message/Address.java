package dev.recado.contract.message;

import java.util.function.ToIntFunction;

/**
 * An address of the event bus, with what is sent there and what comes back.
 *
 * @param name the address; of a service, the beginning of one for each partition and term
 * @param service whose owners answer, or {@code null} for an address that anybody may have
 * @param partition which partition a question is for, from 0 to {@code service.partitions() - 1}
 * @param batched whether questions asked in one turn of an event loop travel together, and so do their answers, and are taken in the
 *     order asked: for those of which there are many, and none of which takes longer than the others
 * @param repeatable whether the same question may be carried out twice, and is then answered as if it had been once
 * @param <Q> what is asked
 * @param <A> what is answered
 */
public record Address<Q extends BusMessage, A extends BusMessage>(
        String name, Service service, ToIntFunction<? super Q> partition, boolean batched, boolean repeatable) {
    /**
     * An address of nobody's partition, at which each question travels alone and once.
     *
     * @param name the address
     */
    public Address(String name) {
        this(name, false);
    }

    /**
     * An address of nobody's partition.
     *
     * @param name the address
     * @param batched whether questions travel together
     */
    public Address(String name, boolean batched) {
        this(name, null, question -> 0, batched, false);
    }

    /**
     * An address of a service, at which each question travels alone and may be repeated.
     *
     * @param name how it begins
     * @param service whose
     * @param partition tells which partition a question is for
     */
    public Address(String name, Service service, ToIntFunction<? super Q> partition) {
        this(name, service, partition, false, true);
    }

    /**
     * The same for questions that travel together.
     *
     * @return batched
     */
    public Address<Q, A> inBatches() {
        return new Address<>(name, service, partition, true, repeatable);
    }

    /**
     * The same for questions that must not be carried out twice: whose answer is lost learns that it is not known.
     *
     * @return not repeatable
     */
    public Address<Q, A> once() {
        return new Address<>(name, service, partition, batched, false);
    }

    /**
     * Whom a question is for.
     *
     * @param question what is asked
     * @return the partition, of an address that has a service
     */
    public Partition partitionOf(Q question) {
        return new Partition(service, partition.applyAsInt(question));
    }

    /**
     * Where the owner of a partition answers.
     *
     * @param number which partition
     * @param term for how long it is his: a number that the next owner's is larger than
     * @return the name on the bus
     */
    public String name(int number, long term) {
        return name + '.' + number + '@' + term;
    }
}
