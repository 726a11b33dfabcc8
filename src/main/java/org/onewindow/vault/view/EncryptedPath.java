package org.onewindow.vault.view;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.List;
import java.util.stream.Collectors;
import org.h2.store.fs.FilePath;

/** The name of a file among {@link EncryptedFiles}, by which H2 finds it; all that isn't its content is left to the file system below. Immutable. */
final class EncryptedPath extends FilePath {
    private final EncryptedFiles files;
    private final FilePath below;

    EncryptedPath(EncryptedFiles files, FilePath below) {
        this.files = files;
        this.below = below;
        this.name = files.prefix() + below;
    }

    private EncryptedPath above(FilePath path) {
        return new EncryptedPath(files, path);
    }

    @Override
    public String getScheme() {
        return files.scheme();
    }

    @Override
    public FilePath getPath(String path) {
        return files.path(path.substring(files.prefix().length()));
    }

    @Override
    public FilePath unwrap() {
        return below;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return files.open(below, mode);
    }

    @Override
    public long size() {
        return EncryptedFile.contentOf(below.size());
    }

    @Override
    public void moveTo(FilePath newName, boolean atomicReplace) {
        below.moveTo(newName.unwrap(), atomicReplace);
    }

    @Override
    public FilePath createTempFile(String suffix, boolean inTempDir) throws IOException {
        return above(below.createTempFile(suffix, inTempDir));
    }

    @Override
    public List<FilePath> newDirectoryStream() {
        return below.newDirectoryStream().stream().map(this::above).collect(Collectors.toList());
    }

    @Override
    public FilePath toRealPath() {
        return above(below.toRealPath());
    }

    @Override
    public FilePath getParent() {
        return above(below.getParent());
    }

    @Override
    public boolean createFile() {
        return below.createFile();
    }

    @Override
    public boolean exists() {
        return below.exists();
    }

    @Override
    public void delete() {
        below.delete();
    }

    @Override
    public boolean isDirectory() {
        return below.isDirectory();
    }

    @Override
    public boolean isRegularFile() {
        return below.isRegularFile();
    }

    @Override
    public boolean isAbsolute() {
        return below.isAbsolute();
    }

    @Override
    public long lastModified() {
        return below.lastModified();
    }

    @Override
    public boolean canWrite() {
        return below.canWrite();
    }

    @Override
    public void createDirectory() {
        below.createDirectory();
    }

    @Override
    public boolean setReadOnly() {
        return below.setReadOnly();
    }
}
