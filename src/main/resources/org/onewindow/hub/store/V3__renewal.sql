-- The serial of a certificate issued to a counter that it has not used yet: with the first use it takes the old one's place. None if there is none.
ALTER TABLE counter_log ADD COLUMN renewed_serial VARCHAR(64);

-- Until when the newest certificate issued to the counter lasts, milliseconds since 1970. None for certificates of before this version.
ALTER TABLE counter_log ADD COLUMN certificate_until BIGINT;
