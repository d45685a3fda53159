package dev.recado.terminal.profile;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The profiles of a person, a file each. Reads and writes files: not for an event loop. Thread safe; of two that save one profile the later wins. */
public final class Profiles {
    private static final String SUFFIX = ".json";

    private final Path folder;

    /**
     * The profiles in a folder.
     *
     * @param folder where; need not exist yet
     */
    public Profiles(Path folder) {
        this.folder = folder;
    }

    /**
     * Which there are.
     *
     * @return their names, sorted
     * @throws ProfileException if the folder cannot be read
     */
    public List<String> names() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(SUFFIX))
                    .map(file -> file.substring(0, file.length() - SUFFIX.length()))
                    .filter(Profile::isName)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new ProfileException(folder, e);
        }
    }

    /**
     * Reads one.
     *
     * @param name which
     * @return the profile, or nothing if there is none of that name
     * @throws ProfileException if the file cannot be read, or is not a profile; the message names the file
     */
    public Optional<Profile> find(String name) {
        Path file = file(name);
        try {
            return Optional.of(ProfileJson.decode(name, new JsonObject(Files.readString(file))));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            throw new ProfileException(file, e);
        }
    }

    /**
     * Keeps one, instead of the one before. On the disk when this returns.
     *
     * @param profile which
     * @throws ProfileException if it cannot be kept; then the one before is still there
     */
    public void save(Profile profile) {
        Path file = file(profile.name());
        try {
            PrivateFile.makeFolder(folder);
            String json = ProfileJson.encode(profile).encodePrettily() + "\n";
            PrivateFile.replace(file, json.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new ProfileException(file, e);
        }
    }

    /**
     * Changes what is kept of one, and nothing else of it.
     *
     * @param name which
     * @param change what to keep instead of what is in the file now
     * @return what is kept now; nothing if there is none of that name, and then nothing is kept
     * @throws ProfileException if it cannot be read or kept
     */
    public Optional<Profile> change(String name, UnaryOperator<Profile> change) {
        Optional<Profile> before = find(name);
        Optional<Profile> after = before.map(change);
        if (!after.equals(before)) {
            after.ifPresent(this::save);
        }
        return after;
    }

    /**
     * Removes one. Nothing happens if there is none of that name.
     *
     * @param name which
     * @throws ProfileException if it cannot be removed
     */
    public void remove(String name) {
        try {
            PrivateFile.remove(file(name));
        } catch (IOException e) {
            throw new ProfileException(file(name), e);
        }
    }

    /**
     * Where one is kept.
     *
     * @param name which
     * @return a file that need not exist
     */
    public Path file(String name) {
        return folder.resolve(Profile.checkName(name) + SUFFIX);
    }
}
