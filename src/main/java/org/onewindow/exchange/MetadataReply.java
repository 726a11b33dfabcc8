package org.onewindow.exchange;

import org.onewindow.lookup.SourceReply;

/** What the exchange said of itself. */
public sealed interface MetadataReply<T> {

    /** It answered. */
    record Told<T>(T value) implements MetadataReply<T> {}

    /**
     * It did not.
     *
     * @param why a {@link SourceReply.Failed}, {@link SourceReply.Denied} or {@link SourceReply.Untrusted}
     */
    record NotTold<T>(SourceReply why) implements MetadataReply<T> {}
}
