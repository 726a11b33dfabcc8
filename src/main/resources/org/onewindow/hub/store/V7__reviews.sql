-- What supervisors settled and signed: few entries among many, apart from them only so that they are found without reading all. No more than the entry has.
CREATE TABLE review_entry (
    log_id BIGINT NOT NULL,
    sequence BIGINT NOT NULL,
    entry_day DATE NOT NULL,
    PRIMARY KEY (log_id, sequence)
);
INSERT INTO review_entry (log_id, sequence, entry_day)
    SELECT log_id, sequence, entry_day FROM counter_entry WHERE action IN ('FLAG_SETTLED', 'DAY_SIGNED');
