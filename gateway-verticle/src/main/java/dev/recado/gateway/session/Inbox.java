package dev.recado.gateway.session;

import dev.recado.contract.delivery.Cursors;
import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.InboxEvent;
import dev.recado.contract.delivery.MembershipChanged;
import dev.recado.contract.delivery.Receipt;
import dev.recado.contract.delivery.Typing;
import dev.recado.contract.id.GroupId;
import dev.recado.contract.message.Done;
import dev.recado.gateway.session.feed.Feed;
import dev.recado.gateway.session.feed.FeedLimits;
import dev.recado.gateway.session.feed.GroupTopics;
import io.vertx.core.Future;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What comes in for a session while its client wants it: each time it begins to want it, a feed begins anew. */
final class Inbox {
    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

    private final Services services;
    private final Identity identity;
    private final Outbound outbound;
    private final BusLog log;
    private final Consumer<InboxEvent> listener = this::heard;
    /** Null while closed. */
    private Feed feed;

    private boolean listening;

    private final class Topics implements GroupTopics {
        @Override
        public Future<Void> listen(GroupId group) {
            return services.groups().add(group, listener);
        }

        @Override
        public void leave(GroupId group) {
            services.groups().remove(group, listener);
        }
    }

    Inbox(Services services, Identity identity, Outbound outbound) {
        this.services = services;
        this.identity = identity;
        this.outbound = outbound;
        this.log = new BusLog(services.bus(), services.pages(), identity.self());
    }

    /** Succeeds with whether there is an entry in the log that the client has not acknowledged. */
    Future<Boolean> waits() {
        return log.pending(null, 1).map(page -> !page.entries().isEmpty());
    }

    /** Opening what is open changes nothing. */
    Done open() {
        if (feed == null) {
            feed = new Feed(
                    identity.self(),
                    FeedLimits.of(
                            services.config().limits().window(),
                            services.config().limits().recheck()),
                    log,
                    new Topics(),
                    outbound,
                    services.clock(),
                    services.random());
            listen(feed);
        }
        return Done.DONE;
    }

    private void listen(Feed opened) {
        listening = true;
        services.inboxes()
                .add(identity.id(), listener)
                .onSuccess(done -> start(opened))
                .onFailure(cause -> notListening(opened, cause));
    }

    private void start(Feed opened) {
        if (feed == opened) {
            opened.start();
        }
    }

    private void notListening(Feed opened, Throwable cause) {
        if (feed == opened) {
            LOG.warn("session {} does not hear its inbox, trying again: {}", identity, cause.toString());
            listening = false;
        }
    }

    private void heard(InboxEvent event) {
        if (feed == null) {
            return;
        }
        if (event instanceof Entry entry) {
            feed.heard(entry);
        } else if (event instanceof Receipt receipt) {
            feed.heard(receipt);
        } else if (event instanceof MembershipChanged change) {
            feed.heard(change);
        } else if (event instanceof Typing typing) {
            heard(typing);
        }
    }

    private void heard(Typing typing) {
        boolean group = !typing.conversation().direct();
        boolean own = group && typing.from().equals(identity.id());
        if (!own && !outbound.full()) {
            outbound.typing(
                    typing,
                    group ? typing.conversation().toString() : identity.id().toString());
        }
    }

    Future<Cursors> acknowledge(MessageRequest.Acknowledge request) {
        long upTo = Math.max(request.delivered(), request.read());
        if (feed != null) {
            feed.claimed(request.conversation(), upTo);
        }
        return log.acknowledge(request.conversation(), request.delivered(), request.read())
                .map(cursors -> acknowledged(request, upTo, cursors));
    }

    private Cursors acknowledged(MessageRequest.Acknowledge request, long upTo, Cursors cursors) {
        if (feed != null) {
            feed.acknowledged(request.conversation(), upTo, cursors);
        }
        return cursors;
    }

    /** Tells whether what is announced to a group is heard: whether the account is in it, as far as is known. */
    boolean hears(GroupId group) {
        return feed != null && feed.hears(group);
    }

    void clientHeard() {
        if (feed != null) {
            feed.clientHeard();
        }
    }

    void drained() {
        if (feed != null) {
            feed.drained();
        }
    }

    void tick() {
        if (feed == null) {
            return;
        }
        if (listening) {
            feed.tick();
        } else {
            listen(feed);
        }
    }

    Done close() {
        if (feed != null) {
            services.inboxes().remove(identity.id(), listener);
            feed.stop();
            feed = null;
        }
        return Done.DONE;
    }
}
