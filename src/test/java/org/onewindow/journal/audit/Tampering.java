package org.onewindow.journal.audit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.onewindow.journal.EntryCodec;
import org.onewindow.journal.proof.MerkleTree;

/** Sixteen ways of tampering with an export of {@value #SIZE} entries in blocks of {@value #BLOCK}, each with what has to be found. */
public enum Tampering {
    BIT_FLIPPED(BadKind.CHANGED) {
        @Override
        public long apply(List<String> lines, Random random) {
            int sequence = random.nextInt(SIZE);
            char[] line = lines.get(line(lines, sequence)).toCharArray();
            int place = 2 + random.nextInt(line.length - 4);
            line[place] = (char) (line[place] ^ 1);
            lines.set(line(lines, sequence), new String(line));
            return sequence;
        }
    },
    REWRITTEN_WITH_A_FITTING_HASH(BadKind.BAD_SIGNATURE) {
        @Override
        public long apply(List<String> lines, Random random) {
            int sequence = random.nextInt(SIZE);
            int at = line(lines, sequence);
            String right = lines.get(at);
            String wrong = entry(sequence);
            lines.set(at, wrong);
            Collections.replaceAll(lines, leaf(right), leaf(wrong));
            return (long) sequence - sequence % BLOCK;
        }
    },
    REWRITTEN(BadKind.CHANGED) {
        @Override
        public long apply(List<String> lines, Random random) {
            int sequence = random.nextInt(SIZE);
            lines.set(line(lines, sequence), entry(sequence));
            return sequence;
        }
    },
    COPIED_OVER(BadKind.CHANGED) {
        @Override
        public long apply(List<String> lines, Random random) {
            int sequence = random.nextInt(SIZE - 2);
            int other = (sequence + 2 + random.nextInt(SIZE - 3)) % SIZE;
            lines.set(line(lines, sequence), lines.get(line(lines, other)));
            return sequence;
        }
    },
    ENTRIES_DELETED(BadKind.DELETED) {
        @Override
        public long apply(List<String> lines, Random random) {
            int sequence = random.nextInt(SIZE - 2);
            lines.remove(line(lines, sequence));
            return sequence;
        }
    },
    BLOCK_DELETED(BadKind.DELETED) {
        @Override
        public long apply(List<String> lines, Random random) {
            int block = random.nextInt(SIZE / BLOCK - 1);
            block(lines, block).clear();
            return (long) block * BLOCK;
        }
    },
    STRANGER_INSERTED(BadKind.INSERTED) {
        @Override
        public long apply(List<String> lines, Random random) {
            int sequence = random.nextInt(SIZE);
            lines.add(line(lines, sequence), entry(sequence));
            return sequence;
        }
    },
    TWICE(BadKind.INSERTED) {
        @Override
        public long apply(List<String> lines, Random random) {
            int sequence = random.nextInt(SIZE);
            int other = random.nextInt(SIZE);
            lines.add(line(lines, sequence), lines.get(line(lines, other)));
            return other == sequence ? sequence + 1 : sequence;
        }
    },
    SWAPPED(BadKind.REORDERED) {
        @Override
        public long apply(List<String> lines, Random random) {
            int one = random.nextInt(SIZE - 1);
            int other = one + 1 + random.nextInt(SIZE - 1 - one);
            Collections.swap(lines, line(lines, one), line(lines, other));
            return one;
        }
    },
    BLOCKS_SWAPPED(BadKind.REORDERED) {
        @Override
        public long apply(List<String> lines, Random random) {
            int block = random.nextInt(SIZE / BLOCK - 1);
            List<String> first = block(lines, block);
            List<String> moved = new ArrayList<>(first);
            first.clear();
            lines.addAll(end(lines, block), moved);
            return (long) block * BLOCK;
        }
    },
    CUT(BadKind.TRUNCATED) {
        @Override
        public long apply(List<String> lines, Random random) {
            int sequence = random.nextInt(SIZE);
            lines.subList(line(lines, sequence), lines.size()).clear();
            return sequence;
        }
    },
    CUT_IN_A_NOTE(BadKind.TRUNCATED) {
        @Override
        public long apply(List<String> lines, Random random) {
            int block = random.nextInt(SIZE / BLOCK);
            lines.subList(start(lines, block) + 1 + random.nextInt(LINES_OF_A_NOTE - 1), lines.size())
                    .clear();
            return (long) block * BLOCK;
        }
    },
    SIGNATURE_CHANGED(BadKind.BAD_SIGNATURE) {
        @Override
        public long apply(List<String> lines, Random random) {
            int block = random.nextInt(SIZE / BLOCK);
            List<String> part = block(lines, block);
            int line = 1 + random.nextInt(LINES_OF_A_NOTE);
            part.set(line, part.get(line) + "A");
            return (long) block * BLOCK;
        }
    },
    NEWEST_CHECKPOINT_CHANGED(BadKind.BAD_SIGNATURE) {
        @Override
        public long apply(List<String> lines, Random random) {
            lines.set(5, String.valueOf(SIZE - 1 - random.nextInt(SIZE - 1)));
            return 0;
        }
    },
    STRANGER_BEHIND_THE_END_WITHOUT_NEWLINE(BadKind.INSERTED) {
        @Override
        public long apply(List<String> lines, Random random) {
            lines.add(entry(SIZE + random.nextInt(3)));
            return SIZE;
        }

        @Override
        public byte[] bytes(List<String> lines) {
            return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        }
    },
    STRANGERS_BEHIND_THE_END_AS_A_NOTE_THAT_BREAKS_OFF(BadKind.INSERTED) {
        @Override
        public long apply(List<String> lines, Random random) {
            int strangers = random.nextInt(2 * LINES_OF_A_NOTE);
            lines.add("block " + (strangers + 1 + random.nextInt(50)));
            IntStream.range(0, strangers).forEach(i -> lines.add(entry(SIZE + i)));
            return SIZE;
        }
    };

    /** Entries in the export to tamper with. */
    public static final int SIZE = 40;
    /** Entries in each of its blocks. */
    public static final int BLOCK = 8;
    /** Three of the checkpoint, the leaves, an empty one, the signature. */
    private static final int LINES_OF_A_NOTE = 3 + BLOCK + 2;

    private final BadKind kind;

    Tampering(BadKind kind) {
        this.kind = kind;
    }

    /** What has to be found. */
    public BadKind kind() {
        return kind;
    }

    /** Tampers with the lines and returns the first entry that has to be named. */
    public abstract long apply(List<String> lines, Random random);

    /** The file that the lines become after {@link #apply}, byte by byte: a newline is behind each, unless that is what was tampered with. */
    public byte[] bytes(List<String> lines) {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String entry(long sequence) {
        return new String(EntryCodec.encode(SampleLog.entry(sequence, "never")), StandardCharsets.UTF_8);
    }

    private static String leaf(String entry) {
        return MerkleTree.leafHash(entry.getBytes(StandardCharsets.UTF_8)).base64();
    }

    private static int line(List<String> lines, int sequence) {
        return IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).startsWith("{"))
                .skip(sequence)
                .findFirst()
                .orElseThrow();
    }

    private static int start(List<String> lines, int block) {
        return IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).startsWith("block "))
                .skip(block)
                .findFirst()
                .orElse(lines.size());
    }

    private static int end(List<String> lines, int block) {
        return start(lines, block + 1);
    }

    private static List<String> block(List<String> lines, int block) {
        return lines.subList(start(lines, block), end(lines, block));
    }
}
