-- A mail is known by its Message-ID, which message_ids holds; the hash finds those that have none. Attachments are read
-- by their row.
DROP INDEX messages_message_id;
DROP INDEX messages_content_hash;
CREATE INDEX messages_content_hash ON messages (content_hash) WHERE message_id = '';
DROP INDEX attachments_blob;

-- Originals are compressed before they come here. For texts LZ4 costs a fifth of PostgreSQL's own compression; a server
-- that is older than 14 or was built without it goes on with its own.
ALTER TABLE raw_messages ALTER COLUMN data SET STORAGE EXTERNAL;
DO $$ BEGIN
    EXECUTE 'ALTER TABLE messages ALTER COLUMN text SET COMPRESSION lz4'; --
    EXECUTE 'ALTER TABLE message_search ALTER COLUMN document SET COMPRESSION lz4'; --
EXCEPTION WHEN feature_not_supported OR syntax_error THEN
    NULL; --
END $$;
