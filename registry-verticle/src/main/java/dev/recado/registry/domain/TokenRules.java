package dev.recado.registry.domain;

import java.time.Duration;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** How tokens are made, how long they live, and which ones go when there are too many. Immutable. */
public final class TokenRules {
    private static final int BYTES = 32;
    /** A token's expiry moves once this part of its life is gone, not at every login: reconnecting must not cost a write. */
    private static final int PARTS_OF_LIFE = 10;

    private final long lifetimeMs;
    private final int perAccountMax;

    /**
     * Sets the rules.
     *
     * @param lifetime how long a token lives after it was last used, at least a millisecond
     * @param perAccountMax how many an account may have, at least 1
     */
    public TokenRules(Duration lifetime, int perAccountMax) {
        this.lifetimeMs = lifetime.toMillis();
        this.perAccountMax = perAccountMax;
    }

    /**
     * Draws the text of a new token.
     *
     * @param random unpredictable
     * @return 32 bytes as 43 characters of base64url
     */
    public static String draw(RandomGenerator random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * When a token ends that is made or used now.
     *
     * @param now milliseconds since 1970
     * @return milliseconds since 1970
     */
    public long expiry(long now) {
        return now + lifetimeMs;
    }

    /**
     * Tells whether a token that is used now should end later than it would.
     *
     * @param token a living one
     * @param now milliseconds since 1970
     * @return true once more than a tenth of its life is gone
     */
    public boolean worthExtending(Token token, long now) {
        return expiry(now) - token.expiresAt() > lifetimeMs / PARTS_OF_LIFE;
    }

    /**
     * Chooses the tokens of an account that are to go.
     *
     * @param tokens all that the account has
     * @param fresh one of them that stays, as it was just given out
     * @param now milliseconds since 1970
     * @return those that have expired, and those that expire first among the others if they are too many
     */
    public List<TokenHash> surplus(List<Token> tokens, TokenHash fresh, long now) {
        Predicate<Token> alive = token -> token.alive(now);
        Stream<Token> dead = tokens.stream().filter(alive.negate());
        Stream<Token> tooMany = tokens.stream()
                .filter(alive)
                .filter(token -> !token.hash().equals(fresh))
                .sorted(Comparator.comparingLong(Token::expiresAt).reversed())
                .skip(perAccountMax - 1L);
        return Stream.concat(dead, tooMany).map(Token::hash).toList();
    }
}
