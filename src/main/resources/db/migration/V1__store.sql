-- Filings by county, budget year and department. Runs on H2 and on PostgreSQL.

create table filing (
  county      varchar(6)  not null,
  budget_year integer     not null,
  department  varchar(3)  not null,
  revision    integer     not null,  -- the current one, from 1
  sha256      varchar(64) not null,  -- of its content
  primary key (county, budget_year, department)
);

create table filing_revision (
  county          varchar(6)               not null,
  budget_year     integer                  not null,
  department      varchar(3)               not null,
  revision        integer                  not null,
  sha256          varchar(64)              not null,
  stored_at       timestamp with time zone not null,
  stored_by       text                     not null,
  county_name     text                     not null,
  department_name text                     not null,
  projects        integer                  not null,
  content         text                     not null,  -- canonical JSON, one line and its line feed
  primary key (county, budget_year, department, revision),
  foreign key (county, budget_year, department) references filing
);
