-- The hashes of a counter's tree over each complete piece of 256 entries and over complete pieces together, in the order in which they came to be. With
-- the entries of two pieces that is all a proof needs. Of logs of before this version they are made from the entries when they are first asked for.
CREATE TABLE counter_tree (
    log_id BIGINT NOT NULL,
    place BIGINT NOT NULL,
    hash BYTEA NOT NULL,
    PRIMARY KEY (log_id, place)
);
