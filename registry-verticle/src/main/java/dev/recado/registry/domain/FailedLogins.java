package dev.recado.registry.domain;

/**
 * How often logins may fail: so many a minute for an account, and so many from an address.
 *
 * <p>A permit of both is taken before a password is looked at and given back if it was the right one, so that guesses side
 * by side count like guesses one after the other. Used by one thread.
 */
public final class FailedLogins {
    /** How many accounts, and how many addresses, are remembered; the ones heard of longest ago are forgotten. */
    static final int KEYS_MAX = 100_000;

    private final Permits accounts;
    private final Permits addresses;

    /**
     * Counts from nothing.
     *
     * @param perAccount failures a minute for one account, at least 1
     * @param perAddress failures a minute from one address, at least 1
     */
    public FailedLogins(int perAccount, int perAddress) {
        this(perAccount, perAddress, KEYS_MAX);
    }

    FailedLogins(int perAccount, int perAddress, int keysMax) {
        this.accounts = new Permits(perAccount, keysMax);
        this.addresses = new Permits(perAddress, keysMax);
    }

    /**
     * Takes a permit for one attempt, if both the account and the address have one.
     *
     * @param account what the account is counted by
     * @param address what the client is counted by
     * @param now milliseconds since 1970
     * @return 0 if it was taken; otherwise in how many milliseconds there will be one, and nothing was taken
     */
    public long take(String account, String address, long now) {
        long waitMs = Math.max(accounts.waitMs(account, now), addresses.waitMs(address, now));
        if (waitMs == 0) {
            accounts.take(account, now);
            addresses.take(address, now);
        }
        return waitMs;
    }

    /**
     * Gives the permit of an attempt back that did not fail.
     *
     * @param account as it was taken
     * @param address as it was taken
     * @param now milliseconds since 1970
     */
    public void giveBack(String account, String address, long now) {
        accounts.giveBack(account, now);
        addresses.giveBack(address, now);
    }

    int remembered() {
        return Math.max(accounts.keys(), addresses.keys());
    }
}
