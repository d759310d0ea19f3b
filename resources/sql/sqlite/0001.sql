-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema step 1. A shipped step never changes. Times are epoch milliseconds (UTC); enums are the numbers of
-- the domain's enum classes; lists are JSON text. A statement ends with a semicolon at the end of a line.

CREATE TABLE meta (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
);

-- A write whose commit may have been lost with the link is recognised by its id before it is repeated.
CREATE TABLE operations (
    id TEXT PRIMARY KEY,
    at BIGINT NOT NULL
);
CREATE INDEX operations_at ON operations (at);

CREATE TABLE queues (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE,
    target_minutes INTEGER NOT NULL DEFAULT 240
);

CREATE TABLE mail_accounts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE,
    address TEXT NOT NULL,
    display_name TEXT NOT NULL DEFAULT '',
    imap TEXT NOT NULL,
    smtp TEXT NOT NULL,
    password_file TEXT NOT NULL DEFAULT '',
    queue_id BIGINT REFERENCES queues (id),
    signature TEXT NOT NULL DEFAULT '',
    enabled INTEGER NOT NULL DEFAULT 1
);

CREATE TABLE customers (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    number TEXT UNIQUE,
    given_name TEXT NOT NULL DEFAULT '',
    family_name TEXT NOT NULL DEFAULT '',
    display_name TEXT NOT NULL DEFAULT '',
    gender INTEGER NOT NULL DEFAULT 0,
    language TEXT NOT NULL DEFAULT '',
    city TEXT NOT NULL DEFAULT '',
    registered TEXT,
    birth_month INTEGER NOT NULL DEFAULT 0,
    birth_day INTEGER NOT NULL DEFAULT 0,
    birth_year INTEGER NOT NULL DEFAULT 0,
    created_at BIGINT NOT NULL
);

CREATE TABLE customer_identities (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    customer_id BIGINT NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    UNIQUE (kind, value)
);
CREATE INDEX customer_identities_customer ON customer_identities (customer_id);

CREATE TABLE conversations (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    customer_id BIGINT REFERENCES customers (id),
    subject TEXT NOT NULL DEFAULT '',
    base_subject TEXT NOT NULL DEFAULT '',
    channel INTEGER NOT NULL DEFAULT 0,
    queue_id BIGINT REFERENCES queues (id),
    assignee TEXT NOT NULL DEFAULT '',
    status INTEGER NOT NULL DEFAULT 0,
    snoozed_until BIGINT,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    waiting_since BIGINT,
    -- sorts what does not wait behind everything that does (the end of 9999-12-31)
    wait_key BIGINT GENERATED ALWAYS AS (COALESCE(waiting_since, 253402300799999)) STORED,
    answer_due BIGINT,
    unread INTEGER NOT NULL DEFAULT 0,
    has_attachments INTEGER NOT NULL DEFAULT 0,
    last_is_outgoing INTEGER NOT NULL DEFAULT 0,
    message_count INTEGER NOT NULL DEFAULT 0,
    snippet TEXT NOT NULL DEFAULT '',
    token TEXT NOT NULL UNIQUE,
    related_id BIGINT REFERENCES conversations (id),
    version BIGINT NOT NULL DEFAULT 1
);
CREATE INDEX conversations_status_newest ON conversations (status, updated_at, id);
CREATE INDEX conversations_status_wait ON conversations (status, wait_key, id);
CREATE INDEX conversations_assignee_newest ON conversations (assignee, status, updated_at, id);
CREATE INDEX conversations_assignee_wait ON conversations (assignee, status, wait_key, id);
CREATE INDEX conversations_queue_newest ON conversations (queue_id, status, updated_at, id);
CREATE INDEX conversations_queue_wait ON conversations (queue_id, status, wait_key, id);
CREATE INDEX conversations_due ON conversations (status, answer_due) WHERE answer_due IS NOT NULL;
CREATE INDEX conversations_snoozed ON conversations (snoozed_until) WHERE status = 2;
CREATE INDEX conversations_customer ON conversations (customer_id, updated_at);
CREATE INDEX conversations_related ON conversations (related_id) WHERE related_id IS NOT NULL;

CREATE TABLE conversation_participants (
    conversation_id BIGINT NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
    address TEXT NOT NULL,
    PRIMARY KEY (conversation_id, address)
) WITHOUT ROWID;

CREATE TABLE raw_messages (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    size BIGINT NOT NULL,
    sha256 TEXT NOT NULL,
    -- zstd, one frame
    data BLOB NOT NULL
);

CREATE TABLE messages (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    conversation_id BIGINT NOT NULL REFERENCES conversations (id),
    direction INTEGER NOT NULL,
    at BIGINT NOT NULL,
    seen INTEGER NOT NULL DEFAULT 1,
    -- a customer's mail that somebody has to answer, and whether that was done
    needs_answer INTEGER NOT NULL DEFAULT 0,
    answered INTEGER NOT NULL DEFAULT 0,
    has_attachments INTEGER NOT NULL DEFAULT 0,
    account_id BIGINT REFERENCES mail_accounts (id),
    raw_id BIGINT REFERENCES raw_messages (id),
    content_hash TEXT NOT NULL DEFAULT '',
    message_id TEXT NOT NULL DEFAULT '',
    message_date BIGINT,
    subject TEXT NOT NULL DEFAULT '',
    from_list TEXT NOT NULL DEFAULT '[]',
    sender TEXT NOT NULL DEFAULT '[]',
    to_list TEXT NOT NULL DEFAULT '[]',
    cc_list TEXT NOT NULL DEFAULT '[]',
    bcc_list TEXT NOT NULL DEFAULT '[]',
    reply_to_list TEXT NOT NULL DEFAULT '[]',
    in_reply_to TEXT NOT NULL DEFAULT '[]',
    references_list TEXT NOT NULL DEFAULT '[]',
    auto_submitted INTEGER NOT NULL DEFAULT 0,
    list_id TEXT NOT NULL DEFAULT '',
    warnings TEXT NOT NULL DEFAULT '[]',
    author TEXT NOT NULL DEFAULT '',
    join_reason TEXT NOT NULL DEFAULT '',
    snippet TEXT NOT NULL DEFAULT '',
    quoted_text_start BIGINT NOT NULL DEFAULT -1,
    text TEXT NOT NULL DEFAULT '',
    html_safe TEXT NOT NULL DEFAULT ''
);
CREATE INDEX messages_conversation ON messages (conversation_id, at, id);
CREATE INDEX messages_message_id ON messages (message_id);
CREATE INDEX messages_content_hash ON messages (content_hash);
CREATE INDEX messages_raw ON messages (raw_id) WHERE raw_id IS NOT NULL;

-- Message-IDs for threading: own = 1 the message's own, own = 0 one that it names in In-Reply-To or
-- References, so that a parent that comes late finds its children.
CREATE TABLE message_ids (
    ref TEXT NOT NULL,
    own INTEGER NOT NULL,
    message_id BIGINT NOT NULL REFERENCES messages (id) ON DELETE CASCADE,
    PRIMARY KEY (ref, own, message_id)
) WITHOUT ROWID;
CREATE INDEX message_ids_message ON message_ids (message_id);

-- Contents by hash; data is zstd, one frame.
CREATE TABLE blobs (
    sha256 TEXT PRIMARY KEY,
    size BIGINT NOT NULL,
    data BLOB NOT NULL
);

CREATE TABLE attachments (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    message_id BIGINT NOT NULL REFERENCES messages (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    file_name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    size BIGINT NOT NULL,
    sha256 TEXT NOT NULL REFERENCES blobs (sha256),
    content_id TEXT NOT NULL DEFAULT '',
    is_inline INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX attachments_message ON attachments (message_id, position);
CREATE INDEX attachments_blob ON attachments (sha256);

CREATE TABLE mailboxes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id BIGINT NOT NULL REFERENCES mail_accounts (id),
    name TEXT NOT NULL,
    role INTEGER NOT NULL,
    uid_validity BIGINT NOT NULL,
    uid_next BIGINT NOT NULL DEFAULT 1,
    highest_modseq BIGINT NOT NULL DEFAULT 0,
    server_count BIGINT NOT NULL DEFAULT 0,
    UNIQUE (account_id, name)
);

CREATE TABLE quarantine (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id BIGINT REFERENCES mail_accounts (id),
    source TEXT NOT NULL,
    reason TEXT NOT NULL,
    log TEXT NOT NULL DEFAULT '',
    subject TEXT NOT NULL DEFAULT '',
    sender TEXT NOT NULL DEFAULT '',
    size BIGINT NOT NULL,
    at BIGINT NOT NULL,
    content_hash TEXT NOT NULL,
    raw_id BIGINT NOT NULL REFERENCES raw_messages (id)
);
CREATE INDEX quarantine_at ON quarantine (at, id);
CREATE INDEX quarantine_content_hash ON quarantine (content_hash);
CREATE INDEX quarantine_raw ON quarantine (raw_id);

-- Where a mail stands on its server. `flags` are the server's, as they were last seen there.
CREATE TABLE mail_places (
    mailbox_id BIGINT NOT NULL REFERENCES mailboxes (id),
    uid_validity BIGINT NOT NULL,
    uid BIGINT NOT NULL,
    message_id BIGINT REFERENCES messages (id),
    quarantine_id BIGINT REFERENCES quarantine (id),
    flags BIGINT NOT NULL DEFAULT 0,
    modseq BIGINT NOT NULL DEFAULT 0,
    PRIMARY KEY (mailbox_id, uid_validity, uid),
    CHECK ((message_id IS NULL) <> (quarantine_id IS NULL))
) WITHOUT ROWID;
CREATE INDEX mail_places_message ON mail_places (message_id) WHERE message_id IS NOT NULL;
CREATE INDEX mail_places_quarantine ON mail_places (quarantine_id) WHERE quarantine_id IS NOT NULL;

CREATE TABLE drafts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind INTEGER NOT NULL,
    conversation_id BIGINT REFERENCES conversations (id),
    answers_id BIGINT REFERENCES messages (id),
    account_id BIGINT REFERENCES mail_accounts (id),
    from_address TEXT NOT NULL DEFAULT '[]',
    to_list TEXT NOT NULL DEFAULT '[]',
    cc_list TEXT NOT NULL DEFAULT '[]',
    bcc_list TEXT NOT NULL DEFAULT '[]',
    subject TEXT NOT NULL DEFAULT '',
    body TEXT NOT NULL DEFAULT '',
    author TEXT NOT NULL DEFAULT '',
    canned_answer TEXT NOT NULL DEFAULT '',
    close_after INTEGER NOT NULL DEFAULT 0,
    updated_at BIGINT NOT NULL
);
CREATE INDEX drafts_author ON drafts (author, conversation_id, updated_at);
CREATE INDEX drafts_conversation ON drafts (conversation_id);

CREATE TABLE draft_attachments (
    draft_id BIGINT NOT NULL REFERENCES drafts (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    file_name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    size BIGINT NOT NULL,
    sha256 TEXT NOT NULL REFERENCES blobs (sha256),
    content_id TEXT NOT NULL DEFAULT '',
    is_inline INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (draft_id, position)
);
CREATE INDEX draft_attachments_blob ON draft_attachments (sha256);

CREATE TABLE outbox (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id BIGINT NOT NULL REFERENCES mail_accounts (id),
    conversation_id BIGINT NOT NULL REFERENCES conversations (id),
    message_id BIGINT NOT NULL REFERENCES messages (id),
    answers_id BIGINT REFERENCES messages (id),
    state INTEGER NOT NULL DEFAULT 0,
    rfc_message_id TEXT NOT NULL UNIQUE,
    subject TEXT NOT NULL DEFAULT '',
    envelope_from TEXT NOT NULL,
    envelope_to TEXT NOT NULL,
    raw_id BIGINT NOT NULL REFERENCES raw_messages (id),
    attempts INTEGER NOT NULL DEFAULT 0,
    last_error TEXT NOT NULL DEFAULT '',
    last_log TEXT NOT NULL DEFAULT '',
    smtp_code INTEGER NOT NULL DEFAULT 0,
    created_at BIGINT NOT NULL,
    next_attempt_at BIGINT NOT NULL,
    claimed_by TEXT NOT NULL DEFAULT '',
    claimed_at BIGINT,
    fence BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX outbox_due ON outbox (state, next_attempt_at, id);
CREATE INDEX outbox_message ON outbox (message_id);
CREATE INDEX outbox_conversation ON outbox (conversation_id);
CREATE INDEX outbox_newest ON outbox (created_at, id);
CREATE INDEX outbox_raw ON outbox (raw_id);

CREATE TABLE server_actions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id BIGINT NOT NULL REFERENCES mail_accounts (id),
    mailbox_id BIGINT REFERENCES mailboxes (id),
    kind INTEGER NOT NULL,
    uid_validity BIGINT NOT NULL DEFAULT 0,
    uid BIGINT NOT NULL DEFAULT 0,
    flags BIGINT NOT NULL DEFAULT 0,
    outbox_id BIGINT REFERENCES outbox (id),
    created_at BIGINT NOT NULL,
    next_attempt_at BIGINT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    -- 1: ended by a failure that another try would not change; kept to be seen
    ended INTEGER NOT NULL DEFAULT 0,
    last_error TEXT NOT NULL DEFAULT '',
    last_log TEXT NOT NULL DEFAULT ''
);
CREATE INDEX server_actions_due ON server_actions (account_id, ended, next_attempt_at, id);
CREATE INDEX server_actions_place ON server_actions (mailbox_id, uid_validity, uid);
CREATE INDEX server_actions_outbox ON server_actions (outbox_id) WHERE outbox_id IS NOT NULL;

CREATE TABLE leases (
    name TEXT PRIMARY KEY,
    owner TEXT NOT NULL,
    fence BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);

CREATE TABLE orders (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    number TEXT NOT NULL UNIQUE,
    customer_id BIGINT NOT NULL REFERENCES customers (id),
    placed_on TEXT,
    status TEXT NOT NULL DEFAULT '',
    currency TEXT NOT NULL DEFAULT '',
    total_cents BIGINT NOT NULL DEFAULT 0,
    carrier TEXT NOT NULL DEFAULT '',
    tracking TEXT NOT NULL DEFAULT ''
);
CREATE INDEX orders_customer ON orders (customer_id, placed_on, id);

CREATE TABLE order_lines (
    order_id BIGINT NOT NULL REFERENCES orders (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    sku TEXT NOT NULL DEFAULT '',
    name TEXT NOT NULL DEFAULT '',
    quantity TEXT NOT NULL DEFAULT '',
    unit_price_cents BIGINT NOT NULL DEFAULT 0,
    PRIMARY KEY (order_id, position)
);

CREATE TABLE products (
    sku TEXT PRIMARY KEY,
    name TEXT NOT NULL DEFAULT '',
    category TEXT NOT NULL DEFAULT '',
    price_cents BIGINT NOT NULL DEFAULT 0,
    stock INTEGER NOT NULL DEFAULT 0,
    json TEXT NOT NULL DEFAULT ''
);

CREATE TABLE canned_answers (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    shortcut TEXT NOT NULL UNIQUE,
    folder TEXT NOT NULL DEFAULT '',
    title TEXT NOT NULL DEFAULT '{}',
    body TEXT NOT NULL DEFAULT '{}'
);

CREATE TABLE canned_answer_uses (
    shortcut TEXT NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX canned_answer_uses_shortcut ON canned_answer_uses (shortcut, at);

CREATE TABLE settings (
    owner TEXT NOT NULL,
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (owner, key)
);

-- Full text. The texts come folded (no diacritics, lower case, words only); rowid is messages.id.
CREATE VIRTUAL TABLE message_search USING fts5 (subject, people, body, content = '', prefix = '2 3',
    tokenize = "unicode61 remove_diacritics 2");

-- What is known of a customer besides mail: names, numbers, addresses, order numbers; rowid is customers.id.
CREATE VIRTUAL TABLE customer_search USING fts5 (document, prefix = '2 3',
    tokenize = "unicode61 remove_diacritics 2");

-- Counts of the navigation, kept by the triggers below.
CREATE TABLE conversation_counts (
    status INTEGER NOT NULL,
    assignee TEXT NOT NULL,
    queue_id BIGINT NOT NULL,
    amount BIGINT NOT NULL,
    PRIMARY KEY (status, assignee, queue_id)
) WITHOUT ROWID;

CREATE TRIGGER conversations_count_insert AFTER INSERT ON conversations BEGIN
    INSERT INTO conversation_counts VALUES (NEW.status, NEW.assignee, COALESCE(NEW.queue_id, 0), 1)
        ON CONFLICT DO UPDATE SET amount = amount + 1; END;

CREATE TRIGGER conversations_count_delete AFTER DELETE ON conversations BEGIN
    UPDATE conversation_counts SET amount = amount - 1
        WHERE status = OLD.status AND assignee = OLD.assignee AND queue_id = COALESCE(OLD.queue_id, 0); END;

CREATE TRIGGER conversations_count_update AFTER UPDATE OF status, assignee, queue_id ON conversations
    WHEN OLD.status <> NEW.status OR OLD.assignee <> NEW.assignee OR OLD.queue_id IS NOT NEW.queue_id BEGIN
    UPDATE conversation_counts SET amount = amount - 1
        WHERE status = OLD.status AND assignee = OLD.assignee AND queue_id = COALESCE(OLD.queue_id, 0); --
    INSERT INTO conversation_counts VALUES (NEW.status, NEW.assignee, COALESCE(NEW.queue_id, 0), 1)
        ON CONFLICT DO UPDATE SET amount = amount + 1; END;
