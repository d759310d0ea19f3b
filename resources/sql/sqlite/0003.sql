-- Keys in no order cost a page of the log for nearly every mail. A mail is known by its Message-ID, which message_ids
-- holds; the hash finds those that have none. Attachments are read by their row.
DROP INDEX messages_message_id;
DROP INDEX messages_content_hash;
CREATE INDEX messages_content_hash ON messages (content_hash) WHERE message_id = '';
DROP INDEX attachments_blob;
