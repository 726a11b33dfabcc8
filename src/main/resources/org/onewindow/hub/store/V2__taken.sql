-- When the hub took the entry, milliseconds since 1970: a log that comes late is found by it. None for entries of before this version.
ALTER TABLE counter_entry ADD COLUMN taken_at BIGINT;

-- When the counter first enrolled with this log: what it wrote before then could not come earlier. None for logs of before this version.
ALTER TABLE counter_log ADD COLUMN enrolled_at BIGINT;
