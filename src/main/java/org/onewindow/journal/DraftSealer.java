package org.onewindow.journal;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onewindow.subject.SubjectNumber;

/** Turns a draft's subject into a key and a commitment, and refuses drafts that no entry may be made of. Safe for use by several threads. */
final class DraftSealer {
    private static final OffsetDateTime ANY_TIME = OffsetDateTime.of(2000, 1, 1, 0, 0, 0, 0, ZoneOffset.ofHours(8));
    private static final long LONGEST_SEQUENCE = (1L << 53) - 1;

    private final String counter;
    private final SubjectHash subjectHash;
    private final SecureRandom random;

    DraftSealer(String counter, SubjectHash subjectHash, SecureRandom random) {
        this.counter = counter;
        this.subjectHash = subjectHash;
        this.random = random;
    }

    /**
     * Seals drafts that are brought together. Most of them are about one subject, whose key is then made once.
     *
     * @throws IllegalArgumentException if the draft would make no canonical entry or would spell out its subject: refused here, in its writer's own
     *     thread, so that it can't fail the others it would share a force with
     */
    List<SealedDraft> seal(List<EntryDraft> drafts) throws JournalUnavailableException {
        Map<SubjectNumber, String> keys = new HashMap<>();
        List<SealedDraft> sealed = new ArrayList<>(drafts.size());
        for (EntryDraft draft : drafts) {
            if (draft.subject().isPresent() && !keys.containsKey(draft.subject().get())) {
                keys.put(
                        draft.subject().get(), subjectHash.keyOf(draft.subject().get()));
            }
            sealed.add(seal(draft, draft.subject().map(keys::get)));
        }
        return sealed;
    }

    private SealedDraft seal(EntryDraft draft, Optional<String> subjectKey) {
        draft.details().forEach((key, value) -> expectAscii(key + value));
        SealedDraft sealed = sealed(draft, subjectKey);
        byte[] bytes = EntryCodec.encode(sealed.entry(LONGEST_SEQUENCE, ANY_TIME, counter));
        draft.subject().ifPresent(subject -> expectAbsent(subject.value(), bytes));
        return sealed;
    }

    private SealedDraft sealed(EntryDraft draft, Optional<String> subjectKey) {
        if (draft.note().isPresent()) {
            return noted(draft, subjectKey, draft.note().get());
        }
        return draft.subject()
                .map(subject -> about(subject, draft, subjectKey))
                .orElseGet(() -> SealedDraft.aboutNobody(draft));
    }

    /** Whom it concerns stays known by key alone: the private part holds the note. */
    private SealedDraft noted(EntryDraft draft, Optional<String> subjectKey, String text) {
        PrivateNote note = new PrivateNote(text, salt());
        Map<String, String> details = new HashMap<>(draft.details());
        details.put(PrivateNote.COMMITMENT, note.commitment());
        return new SealedDraft(draft.withDetails(details), subjectKey, Optional.empty(), note.encode());
    }

    private String salt() {
        byte[] salt = new byte[SubjectCommitment.SALT_BYTES];
        random.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }

    private SealedDraft about(SubjectNumber subject, EntryDraft draft, Optional<String> subjectKey) {
        PrivateSubject identity = new PrivateSubject(subject.kind(), subject.value(), salt());
        return new SealedDraft(draft, subjectKey, Optional.of(identity.commitment()), identity.encode());
    }

    private static void expectAscii(String text) {
        if (!StandardCharsets.US_ASCII.newEncoder().canEncode(text)) {
            throw new IllegalArgumentException("details are ASCII");
        }
    }

    private static void expectAbsent(String number, byte[] entry) {
        if (new String(entry, StandardCharsets.UTF_8).contains(number)) {
            throw new IllegalArgumentException("an entry must not spell out its subject");
        }
    }
}
