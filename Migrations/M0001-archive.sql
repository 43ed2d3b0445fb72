-- The archive's first schema. Every table is STRICT; days count from 0001-01-01 = 1, and 0 is "no date";
-- instants are seconds since 1970 in UTC.

-- Marks the file as ours (sqlite.org/pragma.html#pragma_application_id): "RelA".
PRAGMA application_id = 0x52656C41;

-- One row: the number of the archive's state, raised by every transaction that changes what readers see.
CREATE TABLE archive_state (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    generation INTEGER NOT NULL
) STRICT;
INSERT INTO archive_state VALUES (1, 1);

-- The last arrival number of each day, so that a release's key is never given twice.
CREATE TABLE arrival (
    day INTEGER PRIMARY KEY,
    last INTEGER NOT NULL CHECK (last < 1048576)
) STRICT;

CREATE TABLE issuer (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    slug TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,                 -- as its latest release writes it
    sort_name TEXT NOT NULL,
    first_day INTEGER NOT NULL,
    last_day INTEGER NOT NULL,
    releases INTEGER NOT NULL
) STRICT;
CREATE INDEX issuer_by_name ON issuer (sort_name, key);

-- key = day << 20 | arrival: newest first is this table backwards.
CREATE TABLE release (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    slug TEXT NOT NULL UNIQUE,
    issuer INTEGER REFERENCES issuer,
    headline TEXT,
    updated_at INTEGER NOT NULL,
    summary BLOB NOT NULL               -- its JSON in a list
) STRICT;
CREATE INDEX release_by_issuer ON release (issuer, key);
CREATE INDEX release_by_update ON release (updated_at, key);

-- What is served for one release.
CREATE TABLE rendering (
    release INTEGER PRIMARY KEY REFERENCES release,
    version INTEGER NOT NULL,           -- of the renderer
    digest TEXT NOT NULL,               -- of `json`
    rendered_at INTEGER NOT NULL,
    json BLOB NOT NULL,
    gzip BLOB NOT NULL
) STRICT;

-- What came in, and what the evidence counts in. Blobs are deflated (RFC 1950).
CREATE TABLE document (
    release INTEGER PRIMARY KEY REFERENCES release,
    sha256 BLOB NOT NULL UNIQUE,
    bytes INTEGER NOT NULL,
    format TEXT NOT NULL,
    media_type TEXT NOT NULL,
    charset TEXT NOT NULL,
    received_at INTEGER NOT NULL,
    source BLOB NOT NULL,
    text_bytes INTEGER NOT NULL,
    text BLOB,                          -- NULL where the text is the source, byte for byte
    evidence_bytes INTEGER NOT NULL,
    evidence BLOB NOT NULL,             -- JSON
    words_bytes INTEGER NOT NULL,
    words BLOB NOT NULL,                -- JSON, the columns of release_search, which must be told what it is to forget;
                                        -- the text is the deflation's dictionary
    remarks TEXT NOT NULL               -- JSON, diagnostics of the wrapping that the source came in
) STRICT;

-- A company's use of a symbol on a market: when another company gets the symbol, that is another listing.
CREATE TABLE ticker (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    market TEXT NOT NULL,               -- the MIC, or the folded name of an exchange that has none
    symbol TEXT NOT NULL,
    issuer INTEGER REFERENCES issuer,
    exchange TEXT NOT NULL,             -- as its latest release writes it
    mic TEXT,
    first_day INTEGER NOT NULL,
    last_day INTEGER NOT NULL,
    releases INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX ticker_by_use ON ticker (market, symbol, ifnull(issuer, 0));
CREATE INDEX ticker_by_symbol ON ticker (symbol, key);
CREATE INDEX ticker_by_issuer ON ticker (issuer);

-- Each market name that a listing goes by, folded: its MIC and every exchange name that releases wrote.
CREATE TABLE ticker_market (
    ticker INTEGER NOT NULL REFERENCES ticker,
    market TEXT NOT NULL,
    PRIMARY KEY (ticker, market)
) STRICT, WITHOUT ROWID;

CREATE TABLE contact (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    folded TEXT NOT NULL,               -- the name; empty for a desk
    sort_name TEXT NOT NULL,
    role TEXT NOT NULL,
    stated TEXT NOT NULL,               -- JSON, as its latest release states it
    first_day INTEGER NOT NULL,
    last_day INTEGER NOT NULL,
    releases INTEGER NOT NULL
) STRICT;
CREATE INDEX contact_by_last_day ON contact (last_day DESC, sort_name, key);
CREATE INDEX contact_by_name ON contact (folded);

-- E-mail addresses in lower case. Telephone numbers as digits, the last one first: a number is found by its end, for
-- national forms lack the country code.
CREATE TABLE contact_address (
    contact INTEGER NOT NULL REFERENCES contact,
    kind TEXT NOT NULL CHECK (kind IN ('email', 'phone')),
    address TEXT NOT NULL,
    extension TEXT NOT NULL,
    first_release INTEGER NOT NULL,     -- the earliest that states it
    PRIMARY KEY (contact, kind, address, extension)
) STRICT, WITHOUT ROWID;
CREATE INDEX contact_by_address ON contact_address (kind, address);

CREATE TABLE drug (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    slug TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,                 -- the one that releases use most
    sort_name TEXT NOT NULL,
    first_day INTEGER NOT NULL,
    last_day INTEGER NOT NULL,
    releases INTEGER NOT NULL
) STRICT;
CREATE INDEX drug_by_name ON drug (sort_name, key);

-- Drug x (stage or access) x indication, folded over releases. An empty stage, access or indication is none, so that
-- the uniqueness holds for them too. Lists are JSON arrays and hold what any release stated; words stand between spaces.
-- Of status, line and partner the latest that was stated stands, with the key of the release that stated it.
CREATE TABLE drug_program (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    drug INTEGER NOT NULL REFERENCES drug,
    stage TEXT NOT NULL,
    access TEXT NOT NULL,
    indication_folded TEXT NOT NULL,
    indication TEXT,
    status TEXT NOT NULL,
    status_release INTEGER NOT NULL,
    line TEXT,
    line_release INTEGER NOT NULL,
    partner TEXT,
    partner_release INTEGER NOT NULL,
    aliases TEXT NOT NULL,
    combination TEXT NOT NULL,
    countries TEXT NOT NULL,
    places TEXT NOT NULL,
    indication_words TEXT NOT NULL,
    country_words TEXT NOT NULL,
    partner_words TEXT NOT NULL,
    issuer INTEGER REFERENCES issuer,   -- of its latest release
    first_day INTEGER NOT NULL,
    last_day INTEGER NOT NULL,
    releases INTEGER NOT NULL,
    UNIQUE (drug, stage, access, indication_folded)
) STRICT;
CREATE INDEX drug_program_by_last_day ON drug_program (last_day DESC, key);

-- What the entities have in common. `kind` is 1 for issuers, 2 tickers, 3 contacts, 4 drugs, 5 drug programs; `entity` is
-- the key in the table of that kind.

-- The different things that releases state of an entity: a name, a drug's names as a JSON array, else a JSON object.
CREATE TABLE statement (
    key INTEGER PRIMARY KEY,
    kind INTEGER NOT NULL,
    entity INTEGER NOT NULL,
    stated TEXT NOT NULL,
    mentions INTEGER NOT NULL,          -- how many there are
    UNIQUE (kind, entity, stated)
) STRICT;

-- Which release states what, in the order of the release. A release's row is written after those that its JSON names;
-- hence the deferred check.
CREATE TABLE mention (
    release INTEGER NOT NULL REFERENCES release DEFERRABLE INITIALLY DEFERRED,
    kind INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    entity INTEGER NOT NULL,
    statement INTEGER NOT NULL REFERENCES statement,
    PRIMARY KEY (release, kind, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX mention_of_entity ON mention (kind, entity, release, ordinal, statement);
CREATE INDEX mention_of_statement ON mention (statement, release);

-- What makes two mentions one entity. Of a drug its names, of an issuer its name without legal form, both folded; of a
-- contact an e-mail address or a number with a name, or a name with an organization.
CREATE TABLE identity (
    kind INTEGER NOT NULL,
    identity TEXT NOT NULL,
    entity INTEGER NOT NULL,
    name TEXT NOT NULL,                 -- as it is written, of a drug and an issuer
    PRIMARY KEY (kind, identity)
) STRICT, WITHOUT ROWID;
CREATE INDEX identity_of_entity ON identity (kind, entity);

-- The words that an entity is looked for by, folded, with the name to suggest; an empty one is not suggested.
CREATE TABLE name_word (
    word TEXT NOT NULL,
    kind INTEGER NOT NULL,
    entity INTEGER NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (word, kind, entity, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX name_word_of_entity ON name_word (kind, entity);

-- How many releases of an issuer name an entity.
CREATE TABLE entity_issuer (
    kind INTEGER NOT NULL,
    entity INTEGER NOT NULL,
    issuer INTEGER NOT NULL REFERENCES issuer,
    releases INTEGER NOT NULL,
    PRIMARY KEY (kind, entity, issuer)
) STRICT, WITHOUT ROWID;
CREATE INDEX entity_of_issuer ON entity_issuer (issuer, kind, entity);

-- Ids and slugs of entities that turned out to be another one, which they lead to from then on.
CREATE TABLE former_name (
    name TEXT PRIMARY KEY,
    kind INTEGER NOT NULL,
    entity INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX former_name_of_entity ON former_name (kind, entity);

-- A program as one release states it.
CREATE TABLE claim (
    release INTEGER NOT NULL REFERENCES release DEFERRABLE INITIALLY DEFERRED,
    ordinal INTEGER NOT NULL,
    program INTEGER NOT NULL REFERENCES drug_program,
    drug INTEGER NOT NULL REFERENCES drug,
    stage TEXT NOT NULL,
    access TEXT NOT NULL,
    status TEXT NOT NULL,
    indication_words TEXT NOT NULL,
    country_words TEXT NOT NULL,
    partner_words TEXT NOT NULL,
    evidence TEXT NOT NULL,             -- JSON, pointers into the program
    PRIMARY KEY (release, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_by_program ON claim (program, release);
CREATE INDEX claim_by_drug ON claim (drug, release);
CREATE INDEX claim_by_status ON claim (program, release, status) WHERE status <> 'unknown';

-- key = release << 20 | 1048575 - ordinal: newest release first, in the release's order, is this table backwards.
CREATE TABLE quote (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    release INTEGER NOT NULL REFERENCES release DEFERRABLE INITIALLY DEFERRED,
    json TEXT NOT NULL,                 -- the element of its release
    facts TEXT NOT NULL
) STRICT;
CREATE INDEX quote_of_release ON quote (release);

-- Words of releases and the facts that filters ask for; rowid is the release's key. Without content: what it holds is
-- deflated in `document.words`.
CREATE VIRTUAL TABLE release_search USING fts5 (
    headline, deck, body, speaker, boilerplate, facts,
    content = '', tokenize = 'porter unicode61 remove_diacritics 2'
);

-- The same for quotes, which are found by what their release is about.
CREATE VIEW quote_words AS
SELECT key, json_extract(json, '$.speaker') AS speaker, json_extract(json, '$.text') AS text, facts FROM quote;
CREATE VIRTUAL TABLE quote_search USING fts5 (
    speaker, text, facts,
    content = 'quote_words', content_rowid = 'key', tokenize = 'porter unicode61 remove_diacritics 2'
);

-- What happened to releases, in order, for mirrors.
CREATE TABLE change (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    type TEXT NOT NULL CHECK (type IN ('created', 'updated', 'retracted', 'killed')),
    release TEXT NOT NULL,
    version INTEGER NOT NULL,
    at INTEGER NOT NULL
) STRICT;

CREATE TABLE token (
    id TEXT PRIMARY KEY,
    scope TEXT NOT NULL CHECK (scope IN ('write', 'publish', 'admin')),
    name TEXT,
    secret_sha256 BLOB NOT NULL,
    created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
