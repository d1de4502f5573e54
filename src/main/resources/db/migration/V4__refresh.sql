-- One row: who holds it locked is refreshing the templates. Runs on H2 and on PostgreSQL.

create table refresh_lock (
  name varchar(40) not null primary key
);

insert into refresh_lock (name) values ('template-refresh');
