-- SPDX-License-Identifier: GPL-3.0-or-later

-- Accounts that sign in with the browser (OAuth 2): provider, endpoints, scope and client id as JSON. Never a token.
ALTER TABLE mail_accounts ADD COLUMN oauth TEXT NOT NULL DEFAULT '';

-- ---- Outbox: sending later, taking back, answers for each recipient, claimed work on mail servers ----

-- when a person wants it to leave; NULL: as soon as it cannot be taken back any more
ALTER TABLE outbox ADD COLUMN send_at BIGINT;
ALTER TABLE outbox ADD COLUMN first_attempt_at BIGINT;
-- 1: tried for long enough; not tried again until a person says so
ALTER TABLE outbox ADD COLUMN needs_person INTEGER NOT NULL DEFAULT 0;
ALTER TABLE outbox ADD COLUMN copy_asked INTEGER NOT NULL DEFAULT 0;
ALTER TABLE outbox ADD COLUMN copied_at BIGINT;
-- what queueing changed, so that taking back can undo it
ALTER TABLE outbox ADD COLUMN status_before INTEGER;
ALTER TABLE outbox ADD COLUMN began_conversation INTEGER NOT NULL DEFAULT 0;
ALTER TABLE outbox ADD COLUMN answered_list TEXT NOT NULL DEFAULT '[]';
ALTER TABLE outbox ADD COLUMN joined_list TEXT NOT NULL DEFAULT '[]';
UPDATE outbox SET copy_asked = 1 WHERE state IN (3, 7, 8);

-- state: 0 not asked yet, 1 accepted, 2 refused for now (4xx), 3 refused (5xx)
CREATE TABLE outbox_recipients (
    outbox_id BIGINT NOT NULL REFERENCES outbox (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    address TEXT NOT NULL,
    state INTEGER NOT NULL DEFAULT 0,
    smtp_code INTEGER NOT NULL DEFAULT 0,
    answer TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (outbox_id, position)
);
INSERT INTO outbox_recipients (outbox_id, position, address, state)
    SELECT o.id, CAST(e.key AS INTEGER), e.value, CASE WHEN o.state IN (3, 7, 8) THEN 1 ELSE 0 END
    FROM outbox o, json_each(o.envelope_to) e;

-- what a queued mail was made from; a draft again when it is taken back
ALTER TABLE drafts ADD COLUMN outbox_id BIGINT REFERENCES outbox (id);
CREATE INDEX drafts_outbox ON drafts (outbox_id) WHERE outbox_id IS NOT NULL;

ALTER TABLE server_actions ADD COLUMN claimed_by TEXT NOT NULL DEFAULT '';
ALTER TABLE server_actions ADD COLUMN claimed_until BIGINT NOT NULL DEFAULT 0;
ALTER TABLE server_actions ADD COLUMN fence BIGINT NOT NULL DEFAULT 0;

-- ---- end of Outbox ----

-- ---- Quarantine, delivery reports, automatic mail ----

-- what a retry needs to file a mail as if it had just come, and whether one is worth it
ALTER TABLE quarantine ADD COLUMN role INTEGER NOT NULL DEFAULT 0;
ALTER TABLE quarantine ADD COLUMN flags BIGINT NOT NULL DEFAULT 0;
-- 1 means that only the header is here; size is that of the whole on the server, 0 unknown
ALTER TABLE quarantine ADD COLUMN header_only INTEGER NOT NULL DEFAULT 0;
ALTER TABLE quarantine ADD COLUMN reader_version TEXT NOT NULL DEFAULT '';
-- deleted by a person; the row stays without its bytes while the mail has a place on a server, so that it is not
-- fetched again
ALTER TABLE quarantine ADD COLUMN deleted_at BIGINT;

-- what people and retries did with mails in quarantine; 0 filed, 1 deleted, 2 forwarded. Rows are only added.
CREATE TABLE quarantine_log (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at BIGINT NOT NULL,
    who TEXT NOT NULL,
    action INTEGER NOT NULL,
    quarantine_id BIGINT NOT NULL,
    account TEXT NOT NULL,
    source TEXT NOT NULL,
    sender TEXT NOT NULL,
    subject TEXT NOT NULL,
    reason TEXT NOT NULL,
    size BIGINT NOT NULL,
    sha256 TEXT NOT NULL,
    detail TEXT NOT NULL DEFAULT ''
);
CREATE TRIGGER quarantine_log_not_changed BEFORE UPDATE ON quarantine_log BEGIN
    SELECT RAISE(ABORT, 'quarantine_log only grows'); END;
CREATE TRIGGER quarantine_log_not_deleted BEFORE DELETE ON quarantine_log BEGIN
    SELECT RAISE(ABORT, 'quarantine_log only grows'); END;

-- What mail servers said of mails of ours, a row a recipient. answer_id is NULL while no mail of ours has the id that
-- the report names.
CREATE TABLE delivery_reports (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    answer_id BIGINT REFERENCES messages (id) ON DELETE CASCADE,
    report_id BIGINT NOT NULL REFERENCES messages (id) ON DELETE CASCADE,
    original_id TEXT NOT NULL,
    action INTEGER NOT NULL,
    recipient TEXT NOT NULL,
    status TEXT NOT NULL,
    diagnostic TEXT NOT NULL,
    retry_until BIGINT,
    at BIGINT NOT NULL
);
CREATE INDEX delivery_reports_answer ON delivery_reports (answer_id, at, id);
CREATE INDEX delivery_reports_report ON delivery_reports (report_id);
CREATE INDEX delivery_reports_original ON delivery_reports (original_id);

-- Why a mail counts as written by a machine, and how many a sender sends.
CREATE TABLE automatic_mail (
    message_id BIGINT PRIMARY KEY REFERENCES messages (id) ON DELETE CASCADE,
    reason TEXT NOT NULL,
    sender TEXT NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX automatic_mail_sender ON automatic_mail (sender, at);

-- ---- end of Quarantine, delivery reports, automatic mail ----

-- ---- Synchronisation: the reconcile meter, keywords ----

-- what the server counts (-1: not told yet), by how much the store differs, since when that has not become less, and
-- when the whole mailbox was last listed because of it
ALTER TABLE mailboxes ADD COLUMN counted BIGINT NOT NULL DEFAULT -1;
ALTER TABLE mailboxes ADD COLUMN differs_by BIGINT NOT NULL DEFAULT 0;
ALTER TABLE mailboxes ADD COLUMN differs_since BIGINT;
ALTER TABLE mailboxes ADD COLUMN repaired_at BIGINT;
-- IMAP keywords as the server last told them, separated by blanks
ALTER TABLE mail_places ADD COLUMN keywords TEXT NOT NULL DEFAULT '';

-- ---- end of Synchronisation ----

-- ---- Full text: which messages hold a word, not where ----

-- The same words go in once more with a mark before them where they stand in the subject or in names and addresses;
-- beginnings of words and phrases are looked for in the texts. The program fills it again behind this step.
DROP TABLE message_search;
CREATE VIRTUAL TABLE message_search USING fts5 (body, content = '', detail = none, tokenize = 'ascii');

-- to which conversation a found message belongs, without reading the rows that hold the texts
CREATE INDEX messages_place ON messages (id, conversation_id);

-- ---- end of Full text ----

-- ---- Attachments ----

-- An attachment is read from the original that it came with, which is stored once; blobs hold those of drafts.
CREATE TABLE attachments_of_originals (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    message_id BIGINT NOT NULL REFERENCES messages (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    file_name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    size BIGINT NOT NULL,
    sha256 TEXT NOT NULL,
    content_id TEXT NOT NULL DEFAULT '',
    is_inline INTEGER NOT NULL DEFAULT 0
);
INSERT INTO attachments_of_originals SELECT id, message_id, position, file_name, media_type, size, sha256, content_id,
    is_inline FROM attachments;
DROP TABLE attachments;
ALTER TABLE attachments_of_originals RENAME TO attachments;
CREATE INDEX attachments_message ON attachments (message_id, position);
CREATE INDEX attachments_blob ON attachments (sha256);

-- ---- end of Attachments ----

-- ---- HTML ----

-- 1: the original has HTML, which is sanitised when the message is shown
ALTER TABLE messages ADD COLUMN html_later INTEGER NOT NULL DEFAULT 0;

-- ---- end of HTML ----
