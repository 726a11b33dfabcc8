package org.onewindow.bench;

import java.nio.file.Path;
import java.util.List;

/** Measures one thing, in a Java machine of its own. */
interface Benchmark {

    /**
     * Measures.
     *
     * @param folder an empty folder on disk to work in
     */
    List<Figure> measure(Path folder) throws Exception;
}
