package dev.recado.contract.delivery;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.message.BusMessage;
import java.util.List;

/**
 * Somebody's client has been shown receipts; they need not come again. Losing this costs only their repetition.
 *
 * @param account who has seen them
 * @param receipts what was seen
 */
public record ReceiptsSeen(AccountId account, List<Receipt> receipts) implements BusMessage {}
