package dev.recado.contract.bus;

import dev.recado.contract.delivery.Acknowledge;
import dev.recado.contract.delivery.Audience;
import dev.recado.contract.delivery.BlockSender;
import dev.recado.contract.delivery.Broadcast;
import dev.recado.contract.delivery.Broadcasted;
import dev.recado.contract.delivery.Change;
import dev.recado.contract.delivery.Conversations;
import dev.recado.contract.delivery.Cursors;
import dev.recado.contract.delivery.DeviceOpened;
import dev.recado.contract.delivery.Durability;
import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.History;
import dev.recado.contract.delivery.ListConversations;
import dev.recado.contract.delivery.MembershipChanged;
import dev.recado.contract.delivery.Memberships;
import dev.recado.contract.delivery.OpenDevice;
import dev.recado.contract.delivery.Pending;
import dev.recado.contract.delivery.Position;
import dev.recado.contract.delivery.Post;
import dev.recado.contract.delivery.Posted;
import dev.recado.contract.delivery.ReadHistory;
import dev.recado.contract.delivery.ReadMemberships;
import dev.recado.contract.delivery.ReadPending;
import dev.recado.contract.delivery.ReadReceipts;
import dev.recado.contract.delivery.ReadStatus;
import dev.recado.contract.delivery.Receipt;
import dev.recado.contract.delivery.Receipts;
import dev.recado.contract.delivery.ReceiptsSeen;
import dev.recado.contract.delivery.Status;
import dev.recado.contract.delivery.Typing;
import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.group.AddMember;
import dev.recado.contract.group.ChangeRole;
import dev.recado.contract.group.CreateGroup;
import dev.recado.contract.group.FindGroup;
import dev.recado.contract.group.Group;
import dev.recado.contract.group.GroupRef;
import dev.recado.contract.group.Groups;
import dev.recado.contract.group.JoinGroup;
import dev.recado.contract.group.LeaveGroup;
import dev.recado.contract.group.ListGroups;
import dev.recado.contract.group.ListMembers;
import dev.recado.contract.group.Members;
import dev.recado.contract.group.Person;
import dev.recado.contract.group.RemoveMember;
import dev.recado.contract.group.RenameGroup;
import dev.recado.contract.group.Role;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.DeviceName;
import dev.recado.contract.id.GatewayId;
import dev.recado.contract.id.GroupId;
import dev.recado.contract.id.GroupName;
import dev.recado.contract.id.MessageId;
import dev.recado.contract.id.Nickname;
import dev.recado.contract.id.SessionId;
import dev.recado.contract.message.Author;
import dev.recado.contract.message.BusMessage;
import dev.recado.contract.message.Done;
import dev.recado.contract.message.Partition;
import dev.recado.contract.message.Service;
import dev.recado.contract.partition.FindOwners;
import dev.recado.contract.partition.PartitionOwned;
import dev.recado.contract.partition.PartitionReleased;
import dev.recado.contract.registry.Account;
import dev.recado.contract.registry.AccountCounts;
import dev.recado.contract.registry.AccountRef;
import dev.recado.contract.registry.AccountRegistered;
import dev.recado.contract.registry.Accounts;
import dev.recado.contract.registry.AttemptTaken;
import dev.recado.contract.registry.BlockAccount;
import dev.recado.contract.registry.CloseSession;
import dev.recado.contract.registry.CountAccounts;
import dev.recado.contract.registry.EndSession;
import dev.recado.contract.registry.Enter;
import dev.recado.contract.registry.FindAccount;
import dev.recado.contract.registry.FindBlocking;
import dev.recado.contract.registry.FindOnline;
import dev.recado.contract.registry.FindProfiles;
import dev.recado.contract.registry.GatewayAlive;
import dev.recado.contract.registry.GiveBackAttempt;
import dev.recado.contract.registry.ListBlocked;
import dev.recado.contract.registry.ListProfiles;
import dev.recado.contract.registry.ListSessions;
import dev.recado.contract.registry.LoggedIn;
import dev.recado.contract.registry.Login;
import dev.recado.contract.registry.Logout;
import dev.recado.contract.registry.PasswordSet;
import dev.recado.contract.registry.Presence;
import dev.recado.contract.registry.Profile;
import dev.recado.contract.registry.Profiles;
import dev.recado.contract.registry.ReadRoll;
import dev.recado.contract.registry.RegisterAccount;
import dev.recado.contract.registry.RollPage;
import dev.recado.contract.registry.RollSum;
import dev.recado.contract.registry.SessionClosed;
import dev.recado.contract.registry.SessionOpened;
import dev.recado.contract.registry.SessionPolicy;
import dev.recado.contract.registry.Sessions;
import dev.recado.contract.registry.SetPassword;
import dev.recado.contract.registry.TakeAttempt;
import java.util.List;

/** Messages of every type, with everything in them and with as little as may be. */
final class Samples {
    static final AccountId ALICE = AccountId.parse("1111111111111");
    static final AccountId BOB = AccountId.parse("2222222222222");
    static final ConversationId DIRECT = ConversationId.direct(ALICE, BOB);
    static final ConversationId GROUP = ConversationId.group(GroupId.parse("9333333333333"));
    static final SessionId SESSION = new SessionId("0123456789abcdef");
    static final GatewayId GATEWAY = new GatewayId("fedcba9876543210");
    static final Account ACCOUNT = new Account(ALICE, new Nickname("alice"), "Alice Ação");
    static final Profile PROFILE = new Profile(ACCOUNT, true, 1_700_000_000_000L);
    static final Entry ENTRY = new Entry(
            DIRECT,
            7,
            ALICE,
            new Nickname("alice"),
            1_700_000_000_000L,
            new MessageId("m-7"),
            "text/plain",
            "olá 😀\n");
    static final GroupId TURMA = GroupId.parse("9333333333333");
    static final ConversationId BROADCAST = ConversationId.parse("0444444444444");
    static final DeviceName DEVICE = new DeviceName("phone");
    static final Author AUTHOR = new Author(ALICE, new Nickname("alice"), DEVICE, SESSION);
    static final Entry GROUP_ENTRY = new Entry(
            GROUP,
            8,
            ALICE,
            new Nickname("alice"),
            1_700_000_000_000L,
            new MessageId("m-8"),
            "text/plain",
            "olá",
            new GroupName("turma"),
            DEVICE,
            SESSION);
    static final Receipt RECEIPT = new Receipt(DIRECT, BOB, 7, 5);

    private Samples() {}

    /** At least one of every type, in the order of their names. */
    static List<BusMessage> all() {
        return List.of(
                ACCOUNT,
                new Account(BOB, new Nickname("bob"), null),
                new Acknowledge(GROUP, ALICE, 7, 0),
                new Conversations(List.of(new Conversations.Summary(DIRECT, 9, new Cursors(7, 5), 2)), GROUP),
                new Conversations(List.of(), null),
                new Cursors(7, 5),
                Done.DONE,
                ENTRY,
                new FindAccount(AccountRef.of(ALICE)),
                new FindAccount(AccountRef.of(new Nickname("bob"))),
                new FindProfiles(List.of(ALICE, BOB)),
                new History(List.of(ENTRY), new History.Range(1, 6)),
                new History(List.of(), null),
                new ListConversations(ALICE, DIRECT, 100),
                new ListConversations(ALICE, null, 1),
                new ListProfiles(ALICE, 100, true),
                new ListProfiles(null, 1, null),
                new LoggedIn(ACCOUNT, "token", 1_800_000_000_000L),
                new Login(AccountRef.of(ALICE), "secret", null, "127.0.0.1"),
                new Login(AccountRef.of(new Nickname("bob")), null, "token", "::1"),
                new Logout(ALICE, "token"),
                new Pending(List.of(ENTRY), new Position(DIRECT, 7)),
                new Pending(List.of(), null),
                new Post(DIRECT, ALICE, new Nickname("alice"), new MessageId("m-7"), "text/plain", "olá"),
                new Posted(DIRECT, 7, 1_700_000_000_000L, Durability.DISK, true),
                new Presence(ALICE, true, 1_700_000_000_000L),
                PROFILE,
                new Profiles(List.of(PROFILE), ALICE),
                new Profiles(List.of(), null),
                new ReadHistory(ALICE, DIRECT, 7L, null, 100),
                new ReadHistory(ALICE, GROUP, null, 9L, 1),
                new ReadPending(ALICE, new Position(DIRECT, 7), 256),
                new ReadPending(ALICE, null, 256),
                new ReadReceipts(ALICE, DIRECT, 256),
                new ReadStatus(ALICE, DIRECT, 7),
                RECEIPT,
                new Receipts(List.of(RECEIPT), DIRECT),
                new ReceiptsSeen(ALICE, List.of(RECEIPT)),
                new RegisterAccount(new Nickname("alice"), "secret", "Alice"),
                new RegisterAccount(new Nickname("bob"), null, null),
                new SessionClosed(ALICE, SESSION),
                new SessionOpened(ALICE, SESSION, "node-1", null),
                new Status(1, 0, List.of(new Status.Member(BOB, true, false))),
                new Typing(DIRECT, ALICE),
                // What came after the first release.
                new AccountCounts(10, 3),
                new Accounts(List.of(ALICE, BOB)),
                new Acknowledge(GROUP, ALICE, 7, 7, DEVICE, SESSION),
                new AddMember(AUTHOR, GroupRef.of(TURMA), BOB, new Nickname("bob")),
                new BlockAccount(ALICE, BOB, true),
                new BlockSender(ALICE, BOB, false),
                new Broadcast(AUTHOR, Audience.OFFLINE, new MessageId("b-1"), "text/plain", "olá"),
                new Broadcasted(BROADCAST, 9, 1_700_000_000_000L, Durability.DISK, false),
                new Change(
                        TURMA,
                        new GroupName("turma"),
                        AUTHOR,
                        new MessageId("c-1"),
                        "recado.group.created",
                        "{}",
                        List.of(ALICE, BOB),
                        List.of()),
                new ChangeRole(AUTHOR, GroupRef.of(TURMA), BOB, new Nickname("bob"), Role.ADMIN),
                new CloseSession(ALICE, SESSION),
                new Conversations(
                        List.of(new Conversations.Summary(GROUP, 9, new Cursors(7, 5), 2, new GroupName("turma"))),
                        null),
                new CountAccounts(),
                new CreateGroup(AUTHOR, new GroupName("turma 1"), List.of(new Person(BOB, new Nickname("bob")))),
                new DeviceOpened(true),
                new EndSession(ALICE, SESSION, ErrorCode.SESSION_ENDED),
                GROUP_ENTRY,
                new FindAccount(AccountRef.of(ALICE), BOB),
                new FindBlocking(ALICE, List.of(BOB)),
                new FindGroup(GroupRef.of(new GroupName("turma"))),
                new FindProfiles(List.of(ALICE), BOB),
                new Group(TURMA, new GroupName("turma"), 3),
                new Groups(List.of(new Group(TURMA, new GroupName("turma"), 3)), TURMA),
                new History(List.of(), new History.Range(20, 30), List.of(new History.Range(1, 6))),
                new JoinGroup(AUTHOR, GroupRef.of(TURMA)),
                new LeaveGroup(AUTHOR, GroupRef.of(TURMA)),
                new ListBlocked(ALICE),
                new ListGroups(ALICE, TURMA, 100),
                new ListGroups(null, null, 1),
                new ListMembers(ALICE, GroupRef.of(TURMA), BOB, 100),
                new ListProfiles(ALICE, 100, true, BOB),
                new ListSessions(ALICE),
                new Members(List.of(new Members.Member(ALICE, new Nickname("alice"), Role.OWNER)), ALICE),
                new Memberships(List.of(TURMA), TURMA),
                new MembershipChanged(TURMA, ALICE, true),
                new OpenDevice(ALICE, DEVICE),
                new Pending(List.of(), null, List.of(new Pending.Removed(GROUP, new History.Range(1, 6)))),
                new Post(
                        GROUP,
                        ALICE,
                        new Nickname("alice"),
                        new MessageId("m-8"),
                        "text/plain",
                        "olá",
                        DEVICE,
                        SESSION),
                new Presence(ALICE, true, 1_700_000_000_000L, List.of(BOB)),
                new ReadMemberships(ALICE, TURMA, 100),
                new ReadPending(ALICE, null, 256, DEVICE),
                new ReadStatus(ALICE, GROUP, 7, BOB, 100),
                new Receipt(GROUP, BOB, 7, 5, SESSION),
                new RemoveMember(AUTHOR, GroupRef.of(TURMA), BOB, new Nickname("bob")),
                new RenameGroup(AUTHOR, GroupRef.of(TURMA), new GroupName("turma 2")),
                new SessionOpened(
                        ALICE,
                        SESSION,
                        "node-1",
                        SessionPolicy.REPLACE,
                        DEVICE,
                        "bridge",
                        "127.0.0.1",
                        1_700_000_000_000L,
                        null),
                new Sessions(List.of(
                        new Sessions.Item(SESSION, "node-1", DEVICE, "bridge", "127.0.0.1", 1_700_000_000_000L))),
                new Status(1, 0, List.of(new Status.Member(BOB, true, false)), BOB),
                new Batch(List.of(new Cursors(7, 5), ENTRY)),
                new Enter(AccountRef.of(new Nickname("bob"))),
                new RegisterAccount(null, null, "Ana Silva"),
                new SetPassword(ALICE, "secret"),
                new Receipt(DIRECT, BOB, 7, 5, null, new Cursors(3, 2)),
                new SessionOpened(ALICE, SESSION, "node-1", GATEWAY),
                new Sessions(
                        List.of(new Sessions.Item(SESSION, "node-1", null, null, null, 1_700_000_000_000L, GATEWAY))),
                new GatewayAlive(GATEWAY, RollSum.NONE.plus(SESSION)),
                new ReadRoll(SESSION, 100),
                new ReadRoll(null, 1),
                new RollPage(List.of(new SessionOpened(ALICE, SESSION, "node-1", GATEWAY)), SESSION),
                new RollPage(List.of(), null),
                new FindOnline(List.of(ALICE, BOB)),
                new Numbered(-4_711L, 2, 17, List.of(new Cursors(7, 5), ENTRY)),
                new PartitionOwned(new Partition(Service.DELIVERY, 3), 1_700_000_000_000L),
                new PartitionReleased(new Partition(Service.GROUP, 0)),
                new FindOwners(),
                new AccountRegistered(ACCOUNT, true),
                new PasswordSet(ALICE),
                new TakeAttempt(ALICE.toString(), "127.0.0.1"),
                new AttemptTaken(250),
                new GiveBackAttempt("alice", "::1"));
    }
}
