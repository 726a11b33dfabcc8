package org.onewindow.vault;

import java.nio.file.Path;
import java.time.LocalDate;

/**
 * What is known of a segment: how far its records are durable. Immutable; grows by being replaced.
 *
 * @param length bytes up to the end of the last durable record
 * @param next the sequence after the last durable record
 * @param newest the hash of the last durable record, or of the one before the segment
 * @param earliest the earliest day of a record; after {@code latest} while there is none
 * @param latest the latest day of a record
 * @param places where its records begin
 */
record Segment(
        Path file,
        SegmentHeader header,
        long length,
        long next,
        RecordHash newest,
        LocalDate earliest,
        LocalDate latest,
        RecordPlaces places) {

    static Segment empty(Path file, SegmentHeader header) {
        return new Segment(
                file,
                header,
                header.length(),
                header.firstSequence(),
                header.before(),
                LocalDate.MAX,
                LocalDate.MIN,
                RecordPlaces.NONE);
    }

    Segment with(RecordFrame frame) {
        LocalDate day = frame.day();
        return new Segment(
                file,
                header,
                length + frame.length(),
                next + 1,
                frame.hash(),
                day.isBefore(earliest) ? day : earliest,
                day.isAfter(latest) ? day : latest,
                places.with(next - header.firstSequence(), (int) length));
    }

    boolean mayHold(LocalDate day) {
        return !day.isBefore(earliest) && !day.isAfter(latest);
    }
}
