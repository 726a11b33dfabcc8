package org.onewindow.vault;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The real files, under paths that tell somebody of what is done to names: a program that is given such a path needs no other door to be watched. What is
 * written through {@link Path#toFile()} is seen only by what it leaves.
 */
final class WatchedFiles extends FileSystemProvider {
    private final FileSystemProvider real;
    private final FileSystem system;
    private final Watcher watcher;

    /** Hears of what is done, and does it. Paths are real ones. */
    interface Watcher {
        /** Something that changes names. */
        interface Doing {
            void done() throws IOException;
        }

        void make(Path made, Doing doing) throws IOException;

        void move(Path from, Path to, Doing doing) throws IOException;

        void delete(Path deleted, Doing doing) throws IOException;

        /** Opens a file for writing, which may be new. */
        FileChannel write(Path file, FileChannel opened) throws IOException;

        /** What was opened is a directory, to be synced. */
        FileChannel directory(Path directory, FileChannel opened);
    }

    private WatchedFiles(FileSystem under, Watcher watcher) {
        real = under.provider();
        system = new Watched(under);
        this.watcher = watcher;
    }

    /** The same place, watched. */
    static Path watched(Path path, Watcher watcher) {
        return new WatchedFiles(path.getFileSystem(), watcher).wrapped(path.toAbsolutePath());
    }

    /** The real path behind one that may be watched. */
    static Path real(Path path) {
        return Proxy.isProxyClass(path.getClass()) && Proxy.getInvocationHandler(path) instanceof Handler handler
                ? handler.path()
                : path;
    }

    private Path wrapped(Path path) {
        return (Path) Proxy.newProxyInstance(
                WatchedFiles.class.getClassLoader(), new Class<?>[] {Path.class}, new Handler(this, path));
    }

    private record Handler(WatchedFiles files, Path path) implements java.lang.reflect.InvocationHandler {
        @Override
        public @Nullable Object invoke(Object proxy, java.lang.reflect.Method method, Object @Nullable [] arguments)
                throws Throwable {
            Object[] given = arguments == null ? new Object[0] : arguments;
            if (method.getName().equals("getFileSystem")) {
                return files.system;
            }
            try {
                Object result = method.invoke(
                        path,
                        Arrays.stream(given)
                                .map(each -> each instanceof Path other ? real(other) : each)
                                .toArray());
                if (result instanceof Path other) {
                    return files.wrapped(other);
                }
                return result instanceof Iterator<?> parts ? files.wrapped(parts) : result;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }
    }

    private Iterator<Path> wrapped(Iterator<?> paths) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return paths.hasNext();
            }

            @Override
            public Path next() {
                return wrapped((Path) paths.next());
            }
        };
    }

    @Override
    public String getScheme() {
        return "watched";
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Path getPath(URI uri) {
        throw new UnsupportedOperationException();
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        return newFileChannel(path, options, attributes);
    }

    @Override
    public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        Path file = real(path);
        if (!options.contains(StandardOpenOption.WRITE)) {
            FileChannel opened = real.newFileChannel(file, options, attributes);
            return java.nio.file.Files.isDirectory(file) ? watcher.directory(file, opened) : opened;
        }
        FileChannel[] opened = new FileChannel[1];
        watcher.make(file, () -> opened[0] = real.newFileChannel(file, options, attributes));
        return watcher.write(file, opened[0]);
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path directory, DirectoryStream.Filter<? super Path> filter)
            throws IOException {
        DirectoryStream<Path> listed = real.newDirectoryStream(real(directory), path -> filter.accept(wrapped(path)));
        return new DirectoryStream<>() {
            @Override
            public Iterator<Path> iterator() {
                return wrapped(listed.iterator());
            }

            @Override
            public void close() throws IOException {
                listed.close();
            }
        };
    }

    @Override
    public void createDirectory(Path directory, FileAttribute<?>... attributes) throws IOException {
        watcher.make(real(directory), () -> real.createDirectory(real(directory), attributes));
    }

    @Override
    public void delete(Path path) throws IOException {
        watcher.delete(real(path), () -> real.delete(real(path)));
    }

    @Override
    public void copy(Path source, Path target, CopyOption... options) throws IOException {
        watcher.make(real(target), () -> real.copy(real(source), real(target), options));
    }

    @Override
    public void move(Path source, Path target, CopyOption... options) throws IOException {
        watcher.move(real(source), real(target), () -> real.move(real(source), real(target), options));
    }

    @Override
    public boolean isSameFile(Path one, Path other) throws IOException {
        return real.isSameFile(real(one), real(other));
    }

    @Override
    public boolean isHidden(Path path) throws IOException {
        return real.isHidden(real(path));
    }

    @Override
    public FileStore getFileStore(Path path) throws IOException {
        return real.getFileStore(real(path));
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        real.checkAccess(real(path), modes);
    }

    @Override
    public <V extends FileAttributeView> @Nullable V getFileAttributeView(
            Path path, Class<V> type, LinkOption... options) {
        return real.getFileAttributeView(real(path), type, options);
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
            throws IOException {
        return real.readAttributes(real(path), type, options);
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) throws IOException {
        return real.readAttributes(real(path), attributes, options);
    }

    @Override
    public void setAttribute(Path path, String attribute, Object value, LinkOption... options) throws IOException {
        real.setAttribute(real(path), attribute, value, options);
    }

    /** What a path asks its file system for. */
    private final class Watched extends FileSystem {
        private final FileSystem under;

        Watched(FileSystem under) {
            this.under = under;
        }

        @Override
        public FileSystemProvider provider() {
            return WatchedFiles.this;
        }

        @Override
        public void close() {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public boolean isReadOnly() {
            return false;
        }

        @Override
        public String getSeparator() {
            return under.getSeparator();
        }

        @Override
        public Iterable<Path> getRootDirectories() {
            return () -> wrapped(under.getRootDirectories().iterator());
        }

        @Override
        public Iterable<FileStore> getFileStores() {
            return under.getFileStores();
        }

        @Override
        public Set<String> supportedFileAttributeViews() {
            return under.supportedFileAttributeViews();
        }

        @Override
        public Path getPath(String first, String... more) {
            return wrapped(under.getPath(first, more));
        }

        @Override
        public java.nio.file.PathMatcher getPathMatcher(String pattern) {
            return path -> under.getPathMatcher(pattern).matches(real(path));
        }

        @Override
        public java.nio.file.attribute.UserPrincipalLookupService getUserPrincipalLookupService() {
            return under.getUserPrincipalLookupService();
        }

        @Override
        public java.nio.file.WatchService newWatchService() {
            throw new UnsupportedOperationException();
        }
    }
}
