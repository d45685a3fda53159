package dev.recado.terminal.talk;

import dev.recado.contract.registry.Account;
import dev.recado.terminal.command.ChatScreen;
import dev.recado.terminal.command.Surroundings;
import dev.recado.terminal.console.Person;
import dev.recado.terminal.language.Language;
import dev.recado.terminal.live.LiveMessenger;
import dev.recado.terminal.live.Options;
import dev.recado.terminal.messenger.Messenger;
import dev.recado.terminal.profile.Profile;
import dev.recado.terminal.profile.Profiles;
import dev.recado.terminal.screen.Chat;
import dev.recado.terminal.signin.Await;
import dev.recado.terminal.signin.LightVertx;
import dev.recado.terminal.signin.SignIn;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import org.jline.terminal.Terminal;

/** Opens what a person's talk needs, lets him talk, and closes it. */
public final class Talk implements ChatScreen {
    private static final String NO_COLOURS = "NO_COLOR";

    @Override
    public int show(Surroundings surroundings, Language language, Profile profile) {
        Vertx vertx = LightVertx.create();
        try {
            Profiles profiles = new Profiles(surroundings.folders().profiles());
            Path store = surroundings.folders().store(profile.name(), profile.account());
            Keeping keeping = new Keeping(profiles, profile, language.locale(), store);
            Messenger messenger = Await.result(LiveMessenger.open(vertx, options(profile, store, keeping)));
            try {
                return talk(surroundings, language, messenger, keeping);
            } finally {
                Await.result(messenger.close());
            }
        } finally {
            Await.result(vertx.close());
        }
    }

    private static Options options(Profile profile, Path store, Keeping keeping) {
        return new Options(
                new Account(profile.account(), profile.nickname(), null),
                profile.token(),
                profile.device(),
                SignIn.options(profile.server()),
                store,
                keeping);
    }

    private static int talk(Surroundings surroundings, Language language, Messenger messenger, Keeping keeping) {
        try (Terminal terminal = Person.terminal(language.charset())) {
            boolean colours =
                    surroundings.environment().getOrDefault(NO_COLOURS, "").isEmpty();
            Clock clock = Clock.systemDefaultZone();
            if (Chat.run(terminal, language.charset(), colours, messenger, keeping, clock) == Chat.Ending.LOGGED_OUT) {
                keeping.forgetToken();
            }
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
