-- County runs that were asked for over HTTP, and what came up in them. Runs on H2 and on PostgreSQL.

create table county_run (
  id           varchar(32)              not null primary key,
  county       varchar(6)               not null,
  budget_year  integer                  not null,
  source       varchar(10)              not null,
  formats      varchar(20)              not null,
  workers      integer,                           -- null: as the settings have it
  forced       boolean                  not null,
  is_strict    boolean                  not null,
  created_at   timestamp with time zone not null,
  created_by   text                     not null,
  client       varchar(64)              not null, -- whose request_key it is: a hash
  request_key  varchar(200),                      -- the Idempotency-Key, if there was one
  body_sha256  varchar(64)              not null, -- of what was asked for
  state        varchar(20)              not null,
  active       boolean,                           -- true while it waits or runs, else null
  attempt      integer                  not null, -- from 1; one more with each restart
  stop_asked   boolean                  not null,
  node         varchar(300)             not null, -- the process that has it
  alive_at     timestamp with time zone not null, -- when that process last said so
  started_at   timestamp with time zone,
  ended_at     timestamp with time zone,
  county_name  text                     not null,
  stage        varchar(20)              not null,
  documents    integer                  not null, -- to be made
  kept         integer                  not null,
  made         integer                  not null,
  failed       integer                  not null,
  refused      integer                  not null,
  removed      integer                  not null,
  set_aside    integer                  not null,
  seconds_left integer,
  constraint county_run_once unique (client, request_key),
  constraint county_run_alone unique (county, budget_year, active)
);

create table county_run_problem (
  run     varchar(32) not null,
  number  integer     not null, -- from 0, in the order they came up
  content text        not null, -- JSON: the filing, and its problems
  primary key (run, number),
  foreign key (run) references county_run on delete cascade
);
