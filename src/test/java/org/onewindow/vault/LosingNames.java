package org.onewindow.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What stands in directories: the names that were there when each was last synced, and every change of one since, in order. A change is one entry of one
 * directory, so that a move is two of them. Guarded by the disk it belongs to.
 */
final class LosingNames {
    private final Path top;
    private final Node root = new Node(true);
    private final List<Change> pending = new ArrayList<>();

    /** A file or directory, whatever it is called. */
    static final class Node {
        private final boolean directory;
        private final Map<String, Node> now = new TreeMap<>();
        private final Map<String, Node> synced = new TreeMap<>();
        /** What the file held when its name went. */
        private byte[] last = new byte[0];
        /** What it held at its last force; empty if it is not known to be written in place, and so is whole or not there. */
        private Optional<byte[]> forced = Optional.empty();

        private Node(boolean directory) {
            this.directory = directory;
        }

        /** It is written in place from now on. */
        void written(byte[] before) {
            if (forced.isEmpty()) {
                forced = Optional.of(before);
            }
        }

        void forced(byte[] content) {
            forced = Optional.of(content);
        }
    }

    private record Change(Node directory, String name, Optional<Node> node) {
        void into(Map<String, Node> names) {
            node.ifPresentOrElse(present -> names.put(name, present), () -> names.remove(name));
        }
    }

    LosingNames(Path top) throws IOException {
        this.top = top;
        seeAll(root, top);
        settle(root);
        pending.clear();
    }

    private void seeAll(Node directory, Path at) throws IOException {
        see(at, directory);
        for (Map.Entry<String, Node> each : List.copyOf(directory.now.entrySet())) {
            if (each.getValue().directory) {
                seeAll(each.getValue(), at.resolve(each.getKey()));
            }
        }
    }

    private static void settle(Node directory) {
        directory.synced.clear();
        directory.synced.putAll(directory.now);
        directory.synced.values().forEach(LosingNames::settle);
    }

    private Optional<Node> node(Path path) {
        Optional<Node> node = Optional.of(root);
        for (Path part : path.equals(top) ? List.<Path>of() : List.copyOf(parts(path))) {
            node = node.flatMap(parent -> Optional.ofNullable(parent.now.get(part.toString())));
        }
        return node;
    }

    private List<Path> parts(Path path) {
        List<Path> parts = new ArrayList<>();
        top.relativize(path).forEach(parts::add);
        return parts;
    }

    /** The file of this name, which is there. */
    Node file(Path path) throws IOException {
        see(path.resolveSibling(""));
        return node(path).orElseThrow(() -> new IOException("no file " + path));
    }

    /** Takes note of names that came or went unwatched. */
    void see(Path directory) throws IOException {
        Optional<Node> node = node(directory);
        if (node.isPresent() && Files.isDirectory(directory)) {
            see(directory, node.get());
        }
    }

    private void see(Path directory, Node node) throws IOException {
        Map<String, Boolean> real = new TreeMap<>();
        try (Stream<Path> listed = Files.list(directory)) {
            listed.forEach(path -> real.put(path.getFileName().toString(), Files.isDirectory(path)));
        }
        for (Map.Entry<String, Boolean> each : real.entrySet()) {
            if (!node.now.containsKey(each.getKey())) {
                change(node, each.getKey(), Optional.of(new Node(each.getValue())));
            }
        }
        for (String name : List.copyOf(node.now.keySet())) {
            if (!real.containsKey(name)) {
                change(node, name, Optional.empty());
            }
        }
    }

    private void change(Node directory, String name, Optional<Node> node) {
        Change change = new Change(directory, name, node);
        change.into(directory.now);
        pending.add(change);
    }

    /** Before a file loses its name. */
    void goes(Path path) throws IOException {
        see(path.resolveSibling(""));
        Optional<Node> node = node(path);
        if (node.isPresent() && !node.get().directory) {
            node.get().last = Files.readAllBytes(path);
        }
    }

    void moved(Path from, Path to) throws IOException {
        Node node = node(from).orElseThrow(() -> new IOException("no file " + from));
        change(directory(to), to.getFileName().toString(), Optional.of(node));
        change(directory(from), from.getFileName().toString(), Optional.empty());
    }

    private Node directory(Path path) throws IOException {
        return node(path.resolveSibling("")).orElseThrow(() -> new IOException("no directory for " + path));
    }

    void synced(Path directory) throws IOException {
        if (!directory.startsWith(top)) {
            return;
        }
        see(directory);
        Node node = node(directory).orElseThrow(() -> new IOException("no directory " + directory));
        List<Change> durable =
                pending.stream().filter(change -> change.directory() == node).toList();
        durable.forEach(change -> change.into(node.synced));
        pending.removeAll(durable);
    }

    /** What is there after the power went, below the top: each with its name and a node whose content is asked for separately. */
    Map<Path, Node> survivors(Random chance, boolean lose) throws IOException {
        seeAll(root, top);
        Map<Node, Map<String, Node>> names = new HashMap<>();
        int prefix = chance.nextInt(pending.size() + 1);
        boolean inOrder = chance.nextBoolean();
        for (int i = 0; i < pending.size(); i++) {
            if (!lose || (inOrder ? i < prefix : chance.nextBoolean())) {
                Change change = pending.get(i);
                change.into(names.computeIfAbsent(change.directory(), node -> new TreeMap<>(node.synced)));
            }
        }
        Map<Path, Node> found = new LinkedHashMap<>();
        collect(root, Path.of(""), names, found);
        return found;
    }

    private static void collect(Node directory, Path at, Map<Node, Map<String, Node>> names, Map<Path, Node> found) {
        names.getOrDefault(directory, directory.synced).forEach((name, node) -> {
            Path path = at.toString().isEmpty() ? Path.of(name) : at.resolve(name);
            found.put(path, node);
            if (node.directory) {
                collect(node, path, names, found);
            }
        });
    }

    boolean isDirectory(Node node) {
        return node.directory;
    }

    /** Where each file is really found now. */
    Map<Node, Path> places() {
        Map<Node, Path> places = new HashMap<>();
        Map<Path, Node> found = new LinkedHashMap<>();
        Map<Node, Map<String, Node>> now = new HashMap<>();
        everything(root, now);
        collect(root, Path.of(""), now, found);
        found.forEach((path, node) -> places.put(node, top.resolve(path.toString())));
        return places;
    }

    private static void everything(Node directory, Map<Node, Map<String, Node>> now) {
        now.put(directory, directory.now);
        directory.now.values().forEach(node -> everything(node, now));
    }

    byte[] last(Node node) {
        return node.last;
    }

    Optional<byte[]> forced(Node node) {
        return node.forced;
    }
}
