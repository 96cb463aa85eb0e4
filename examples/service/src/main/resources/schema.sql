-- A region, with its documents as the library writes them. Versions count changes: the books' for closings, the usage's for lines.
CREATE TABLE IF NOT EXISTS region (
    name          VARCHAR(100) PRIMARY KEY,
    books_version INT          NOT NULL,
    usage_version INT          NOT NULL,
    closed_on     DATE,
    facts         TEXT         NOT NULL,
    books         TEXT         NOT NULL
);

-- A batch of usage lines, by the key that its sender gave it.
CREATE TABLE IF NOT EXISTS usage_batch (
    region    VARCHAR(100) NOT NULL REFERENCES region (name),
    batch_key VARCHAR(200) NOT NULL,
    digest    CHAR(64)     NOT NULL,
    line_count INT         NOT NULL,
    PRIMARY KEY (region, batch_key)
);

CREATE TABLE IF NOT EXISTS usage_line (
    region       VARCHAR(100) NOT NULL,
    batch_key    VARCHAR(200) NOT NULL,
    line_number  INT          NOT NULL,
    municipality CHAR(4)      NOT NULL,
    product      VARCHAR(100) NOT NULL,
    care_day     DATE         NOT NULL,
    known_day    DATE         NOT NULL,
    quantity     DECIMAL(28, 10),
    cents        BIGINT,
    PRIMARY KEY (region, batch_key, line_number),
    FOREIGN KEY (region, batch_key) REFERENCES usage_batch (region, batch_key),
    CHECK ((quantity IS NULL) <> (cents IS NULL))
);

CREATE TABLE IF NOT EXISTS closing (
    region      VARCHAR(100) NOT NULL REFERENCES region (name),
    closing_no  INT          NOT NULL,
    closed_on   DATE         NOT NULL,
    through     INT          NOT NULL,
    made_final  BOOLEAN      NOT NULL,
    PRIMARY KEY (region, closing_no)
);

CREATE TABLE IF NOT EXISTS booking (
    region      VARCHAR(100) NOT NULL,
    closing_no  INT          NOT NULL,
    of_year     INT          NOT NULL,
    scope       VARCHAR(200) NOT NULL,
    party       VARCHAR(100) NOT NULL,
    kind        VARCHAR(100) NOT NULL,
    cents       BIGINT       NOT NULL,
    PRIMARY KEY (region, closing_no, of_year, scope, party, kind),
    FOREIGN KEY (region, closing_no) REFERENCES closing (region, closing_no)
);

CREATE TABLE IF NOT EXISTS due (
    region      VARCHAR(100) NOT NULL,
    closing_no  INT          NOT NULL,
    party       VARCHAR(100) NOT NULL,
    cents       BIGINT       NOT NULL,
    PRIMARY KEY (region, closing_no, party),
    FOREIGN KEY (region, closing_no) REFERENCES closing (region, closing_no)
);
