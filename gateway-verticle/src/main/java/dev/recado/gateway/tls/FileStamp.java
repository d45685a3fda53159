package dev.recado.gateway.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/**
 * What tells, without reading it, that a file is not what it was.
 *
 * @param changedAt when it was written
 * @param bytes its length, -1 if it is not there
 * @param file which one it is, since another may have been put in its place; may be null
 */
record FileStamp(FileTime changedAt, long bytes, Object file) {
    private static final FileStamp MISSING = new FileStamp(FileTime.fromMillis(0), -1, null);

    static FileStamp of(Path path) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            return new FileStamp(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey());
        } catch (IOException e) {
            return MISSING;
        }
    }
}
