-- What became of the templates' versions. Filings' revisions are in filing_revision already.
-- Runs on H2 and on PostgreSQL.

create table template_change (
  template      varchar(255)             not null,
  template_year integer                  not null,
  number        integer                  not null,  -- of this version's changes, from 1
  changed_at    timestamp with time zone not null,
  changed_by    text                     not null,
  kind          varchar(20)              not null,
  sha256_before varchar(64),
  sha256_after  varchar(64),
  note          text                     not null,
  primary key (template, template_year, number)
);
