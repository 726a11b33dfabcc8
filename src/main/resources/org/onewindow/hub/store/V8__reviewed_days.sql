-- Which day an entry settles a flag of or signs, where it says so, and which of the two it does: a day's own are found by it, whatever date a clock that was
-- set has given them. The day is read out of the entries once the columns are there.
ALTER TABLE review_entry ADD COLUMN IF NOT EXISTS action VARCHAR(40);
ALTER TABLE review_entry ADD COLUMN IF NOT EXISTS about_day DATE;
CREATE INDEX IF NOT EXISTS review_entry_about ON review_entry (about_day, log_id, sequence);
