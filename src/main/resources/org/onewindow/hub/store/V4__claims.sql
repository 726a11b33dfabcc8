-- Which hub process is doing the request, so that one that comes back from a long pause doesn't do what another has taken over.
ALTER TABLE idempotency_key ADD COLUMN holder VARCHAR(64);
