-- Each look-up begun, as its entry says: how many people an operator usually looks up is counted from them. No more than the entry has, apart from it only
-- so that counting needn't read all entries. Those of before this version are left out: signed days were reviewed without them.
CREATE TABLE look_up (
    log_id BIGINT NOT NULL,
    sequence BIGINT NOT NULL,
    entry_day DATE NOT NULL,
    operator VARCHAR(64) NOT NULL,
    subject_key BYTEA NOT NULL,
    written_at BIGINT NOT NULL,
    taken_at BIGINT NOT NULL,
    PRIMARY KEY (log_id, sequence)
);
CREATE INDEX look_up_day ON look_up (entry_day, log_id, sequence);
