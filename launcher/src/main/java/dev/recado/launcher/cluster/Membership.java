package dev.recado.launcher.cluster;

import dev.recado.launcher.configuration.ClusterConfig;
import dev.recado.launcher.configuration.ClusterConfig.Node;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.stream.Collectors;
import org.infinispan.remoting.transport.jgroups.AbstractJGroupsChannelConfigurator;
import org.jgroups.Event;
import org.jgroups.JChannel;
import org.jgroups.View;
import org.jgroups.conf.ProtocolConfiguration;
import org.jgroups.protocols.FD_ALL3;
import org.jgroups.protocols.FRAG4;
import org.jgroups.protocols.MERGE3;
import org.jgroups.protocols.MFC;
import org.jgroups.protocols.TCP;
import org.jgroups.protocols.TCPPING;
import org.jgroups.protocols.UFC;
import org.jgroups.protocols.UNICAST3;
import org.jgroups.protocols.VERIFY_SUSPECT2;
import org.jgroups.protocols.pbcast.GMS;
import org.jgroups.protocols.pbcast.NAKACK2;
import org.jgroups.protocols.pbcast.STABLE;
import org.jgroups.stack.IpAddress;
import org.jgroups.stack.Protocol;
import org.jgroups.util.TLSClientAuth;

/**
 * Who is there, over TCP on one port: no multicast. A process that dies is missed when its connections end, within 2 s; one that
 * hangs, or whose machine is gone, after {@value #SILENCE_MS_MAX} ms. Those who lost sight of each other are one cluster again some
 * seconds after they can see each other.
 */
final class Membership extends AbstractJGroupsChannelConfigurator {
    private static final String NAME = "recado";
    private static final long SILENCE_MS_MAX = 8_000;
    private static final long HEARTBEAT_MS = 2_000;
    /** Whoever looks for somebody waits for so long for the first answer; greetings of Java that has just started take their time. */
    private static final long JOIN_MS = 3_000;

    private static final long JOIN_NOBODY_MS = 100;

    private static final int CONNECT_MS_MAX = 2_000;
    private static final long MERGE_MS_MIN = 1_000;
    private static final long MERGE_MS_MAX = 4_000;
    private static final int CREDIT_BYTES = 4_000_000;
    private static final int FRAGMENT_BYTES = 60_000;

    private final JChannel channel;

    private Membership(JChannel channel) {
        this.channel = channel;
    }

    static Membership of(ClusterConfig config) throws ClusterException {
        try {
            return new Membership(channel(tcp(config), config));
        } catch (IOException | GeneralSecurityException e) {
            throw new ClusterException(e);
        }
    }

    private static JChannel channel(Protocol tcp, ClusterConfig config) throws ClusterException {
        try {
            return new JChannel(List.of(
                    tcp,
                    others(config.nodes()),
                    new MERGE3().setMinInterval(MERGE_MS_MIN).setMaxInterval(MERGE_MS_MAX),
                    new FD_ALL3().setTimeout(SILENCE_MS_MAX).setInterval(HEARTBEAT_MS),
                    new VERIFY_SUSPECT2().setTimeout(1_000),
                    new NAKACK2().useMcastXmit(false),
                    new UNICAST3(),
                    new STABLE(),
                    new GMS()
                            .printLocalAddress(false)
                            .setJoinTimeout(config.nodes().isEmpty() ? JOIN_NOBODY_MS : JOIN_MS),
                    new UFC().setMaxCredits(CREDIT_BYTES),
                    new MFC().setMaxCredits(CREDIT_BYTES),
                    new FRAG4().setFragSize(FRAGMENT_BYTES)));
        } catch (Exception e) {
            // JGroups declares nothing narrower.
            throw new ClusterException(e);
        }
    }

    private static Protocol tcp(ClusterConfig config) throws IOException, GeneralSecurityException, ClusterException {
        TCP tcp = new TCP();
        tcp.setBindAddress(InetAddress.getByName(config.host()));
        tcp.setBindPort(config.port() == 0 ? freePort(tcp.getBindAddress()) : config.port());
        tcp.setPortRange(0);
        tcp.setSockConnTimeout(CONNECT_MS_MAX)
                .setPeerAddrReadTimeout(CONNECT_MS_MAX)
                .enableSuspectEvents(true);
        if (config.tls().isPresent()) {
            tcp.tls()
                    .enabled(true)
                    .setSSLContext(ClusterIdentity.read(config.tls().get()).context())
                    .setClientAuth(TLSClientAuth.NEED)
                    .setProtocols(new String[] {"TLSv1.3"});
        }
        return tcp;
    }

    /** JGroups chooses none where others are to know it beforehand. */
    private static int freePort(InetAddress host) throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, host)) {
            return socket.getLocalPort();
        }
    }

    /** As text, so that a name which cannot be looked up yet is looked up again. */
    private static Protocol others(List<Node> nodes) {
        String hosts = nodes.stream()
                .map(node -> node.host() + "[" + node.port() + "]")
                .collect(Collectors.joining(","));
        return new TCPPING().setPortRange(0).setValue("initial_hosts_str", hosts);
    }

    /** The port that is listened at, once this is a member. */
    int port() {
        Object address = channel.down(new Event(Event.GET_PHYSICAL_ADDRESS, channel.getAddress()));
        return ((IpAddress) address).getPort();
    }

    /** Whether this node sees no other. */
    boolean isAlone() {
        View view = channel.getView();
        return view == null || view.size() == 1;
    }

    @Override
    public JChannel createChannel(String name) {
        return channel;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public String getProtocolStackString() {
        return channel.getProtocolStack().printProtocolSpec(false);
    }

    @Override
    public List<ProtocolConfiguration> getProtocolStack() {
        return List.of();
    }
}
