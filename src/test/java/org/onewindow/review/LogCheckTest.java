package org.onewindow.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.journal.proof.Checkpoint;
import org.onewindow.journal.proof.SignedNote;
import org.onewindow.lookup.SampleSubjects;

/** What a supervisor is told of the log is told of all of it, and what they sign is what was checked. */
class LogCheckTest {
    @TempDir
    Path directory;

    private ReviewStation station;

    @BeforeEach
    void aStation() {
        station = new ReviewStation(directory.resolve("vault"));
    }

    @AfterEach
    void close() throws Exception {
        station.close();
    }

    private LogCheck check() {
        return new LogCheck(station.reader, station.proofs(), station.journal());
    }

    @Test
    void everyEntryIsCheckedThoseOfThisMomentToo() throws Exception {
        for (int i = 0; i < 5; i++) {
            station.serve(ReviewStation.CLERK, SampleSubjects.PERSON, 200);
            assertThat(check().check()).isInstanceOfSatisfying(LogCheck.Outcome.Sealed.class, whole -> {
                assertThat(whole.entries()).isEqualTo(station.reader.size());
                assertThat(whole.root()).isEqualTo(station.checkpoint().root().base64());
                assertThat(whole.checkpoint()).isEqualTo(station.signedCheckpoint());
            });
        }
    }

    @Test
    void aSignatureIsOverTheCheckpointThatWasChecked() throws Exception {
        station.serve(ReviewStation.CLERK, SampleSubjects.PERSON, 200);
        LogCheck.Outcome.Sealed checked = (LogCheck.Outcome.Sealed) check().check();
        station.serve(ReviewStation.CLERK, SampleSubjects.OTHER_PERSON, 200);
        station.check = Optional.of(checked);

        String seen = station.open(ReviewStation.DAY).digest();
        SignOffOutcome outcome = station.signOff.sign(
                ReviewStation.SUPERVISOR, ReviewStation.DAY, DayScope.ALL, seen, ReviewStation.password());

        Checkpoint signed =
                Checkpoint.parse(SignedNote.parse(checked.checkpoint()).text());
        assertThat(outcome).isInstanceOfSatisfying(SignOffOutcome.Signed.class, done -> {
            assertThat(done.signed().root()).isEqualTo(signed.root().base64());
            assertThat(done.signed().size()).isEqualTo(signed.size());
        });
    }

    @Test
    void nothingIsSignedWhereThereIsNoCheckpoint() {
        station.check = Optional.of(new LogCheck.Outcome.NotSealedYet());

        String seen = station.open(ReviewStation.DAY).digest();
        assertThat(station.signOff.sign(
                        ReviewStation.SUPERVISOR, ReviewStation.DAY, DayScope.ALL, seen, ReviewStation.password()))
                .isEqualTo(new SignOffOutcome.Refused(ReviewRefusal.NO_CHECKPOINT));
    }
}
