package dev.recado.contract.bus;

import static java.util.Map.entry;

import dev.recado.contract.delivery.Acknowledge;
import dev.recado.contract.delivery.BlockSender;
import dev.recado.contract.delivery.Broadcast;
import dev.recado.contract.delivery.Broadcasted;
import dev.recado.contract.delivery.Change;
import dev.recado.contract.delivery.Conversations;
import dev.recado.contract.delivery.Cursors;
import dev.recado.contract.delivery.DeviceOpened;
import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.History;
import dev.recado.contract.delivery.ListConversations;
import dev.recado.contract.delivery.MembershipChanged;
import dev.recado.contract.delivery.Memberships;
import dev.recado.contract.delivery.OpenDevice;
import dev.recado.contract.delivery.Pending;
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
import dev.recado.contract.error.Refusal;
import dev.recado.contract.group.AddMember;
import dev.recado.contract.group.ChangeRole;
import dev.recado.contract.group.CreateGroup;
import dev.recado.contract.group.FindGroup;
import dev.recado.contract.group.Group;
import dev.recado.contract.group.Groups;
import dev.recado.contract.group.JoinGroup;
import dev.recado.contract.group.LeaveGroup;
import dev.recado.contract.group.ListGroups;
import dev.recado.contract.group.ListMembers;
import dev.recado.contract.group.Members;
import dev.recado.contract.group.RemoveMember;
import dev.recado.contract.group.RenameGroup;
import dev.recado.contract.message.Done;
import dev.recado.contract.partition.FindOwners;
import dev.recado.contract.partition.PartitionOwned;
import dev.recado.contract.partition.PartitionReleased;
import dev.recado.contract.registry.Account;
import dev.recado.contract.registry.AccountCounts;
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
import dev.recado.contract.registry.SessionClosed;
import dev.recado.contract.registry.SessionOpened;
import dev.recado.contract.registry.Sessions;
import dev.recado.contract.registry.SetPassword;
import dev.recado.contract.registry.TakeAttempt;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The name of every type of message between JVMs. A name is never changed nor used again. */
final class MessageTypes {
    private static final Map<String, Class<?>> TYPES = Map.ofEntries(
            entry("batch", Batch.class),
            entry("numbered", Numbered.class),
            entry("partition-owned", PartitionOwned.class),
            entry("partition-released", PartitionReleased.class),
            entry("find-owners", FindOwners.class),
            entry("done", Done.class),
            entry("refusal", Refusal.class),
            entry("register-account", RegisterAccount.class),
            entry("account", Account.class),
            entry("login", Login.class),
            entry("enter", Enter.class),
            entry("set-password", SetPassword.class),
            entry("logged-in", LoggedIn.class),
            entry("logout", Logout.class),
            entry("find-account", FindAccount.class),
            entry("find-profiles", FindProfiles.class),
            entry("list-profiles", ListProfiles.class),
            entry("profile", Profile.class),
            entry("profiles", Profiles.class),
            entry("session-opened", SessionOpened.class),
            entry("session-closed", SessionClosed.class),
            entry("presence", Presence.class),
            entry("post", Post.class),
            entry("posted", Posted.class),
            entry("entry", Entry.class),
            entry("acknowledge", Acknowledge.class),
            entry("cursors", Cursors.class),
            entry("receipt", Receipt.class),
            entry("typing", Typing.class),
            entry("read-pending", ReadPending.class),
            entry("pending", Pending.class),
            entry("read-receipts", ReadReceipts.class),
            entry("receipts", Receipts.class),
            entry("receipts-seen", ReceiptsSeen.class),
            entry("read-history", ReadHistory.class),
            entry("history", History.class),
            entry("list-conversations", ListConversations.class),
            entry("conversations", Conversations.class),
            entry("read-status", ReadStatus.class),
            entry("status", Status.class),
            entry("change", Change.class),
            entry("broadcast", Broadcast.class),
            entry("broadcasted", Broadcasted.class),
            entry("membership-changed", MembershipChanged.class),
            entry("read-memberships", ReadMemberships.class),
            entry("memberships", Memberships.class),
            entry("open-device", OpenDevice.class),
            entry("device-opened", DeviceOpened.class),
            entry("block-sender", BlockSender.class),
            entry("list-sessions", ListSessions.class),
            entry("sessions", Sessions.class),
            entry("close-session", CloseSession.class),
            entry("end-session", EndSession.class),
            entry("block-account", BlockAccount.class),
            entry("list-blocked", ListBlocked.class),
            entry("find-blocking", FindBlocking.class),
            entry("accounts", Accounts.class),
            entry("count-accounts", CountAccounts.class),
            entry("account-counts", AccountCounts.class),
            entry("group", Group.class),
            entry("create-group", CreateGroup.class),
            entry("rename-group", RenameGroup.class),
            entry("add-member", AddMember.class),
            entry("remove-member", RemoveMember.class),
            entry("join-group", JoinGroup.class),
            entry("leave-group", LeaveGroup.class),
            entry("change-role", ChangeRole.class),
            entry("find-group", FindGroup.class),
            entry("list-groups", ListGroups.class),
            entry("groups", Groups.class),
            entry("list-members", ListMembers.class),
            entry("members", Members.class),
            entry("gateway-alive", GatewayAlive.class),
            entry("read-roll", ReadRoll.class),
            entry("roll-page", RollPage.class),
            entry("find-online", FindOnline.class),
            entry("account-registered", AccountRegistered.class),
            entry("password-set", PasswordSet.class),
            entry("take-attempt", TakeAttempt.class),
            entry("attempt-taken", AttemptTaken.class),
            entry("give-back-attempt", GiveBackAttempt.class));

    private static final Map<Class<?>, String> NAMES =
            TYPES.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

    private MessageTypes() {}

    static Set<String> names() {
        return TYPES.keySet();
    }

    static String nameOf(Class<?> type) {
        String name = NAMES.get(type);
        if (name == null) {
            throw new IllegalArgumentException("type: " + type.getName() + " (expected: one that is listed)");
        }
        return name;
    }

    /** Nothing for a name of a newer version. */
    static Optional<Class<?>> typeOf(String name) {
        return Optional.ofNullable(TYPES.get(name));
    }
}
