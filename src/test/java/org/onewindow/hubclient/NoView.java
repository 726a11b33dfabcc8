package org.onewindow.hubclient;

import java.util.List;
import java.util.OptionalLong;
import org.onewindow.review.LogColumn;
import org.onewindow.review.LogFilter;
import org.onewindow.review.LogGroup;
import org.onewindow.review.LogOrder;
import org.onewindow.review.LogRow;
import org.onewindow.review.LogView;

/** A view that has not been opened: everything comes from the journal itself. */
final class NoView implements LogView {
    @Override
    public Standing standing() {
        return new Standing(State.CLOSED, 0, 0);
    }

    @Override
    public List<LogRow> page(LogFilter filter, LogOrder order, OptionalLong after, int limit) {
        return List.of();
    }

    @Override
    public long count(LogFilter filter) {
        return 0;
    }

    @Override
    public List<LogGroup> grouped(LogFilter filter, LogColumn by) {
        return List.of();
    }
}
