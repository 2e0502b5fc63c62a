--liquibase formatted sql

--changeset iop:0010-indices splitStatements:false stripComments:false
--comment Index series and their published values are shared by all; price compensation is a committee's own.

create table index_series (
    id   text primary key check (id ~ '^[A-Z][A-Z0-9_]*$' and length(id) <= 40),
    name text collate "sv-x-icu" not null check (name <> ''),
    -- CHANGE: percent to add to the amount. NUMBER: the amount is multiplied by the new number over the base number.
    kind text not null check (kind in ('CHANGE', 'NUMBER')),
    note text
);

create table index_value (
    id         bigint generated always as identity primary key,
    series     text not null references index_series (id),
    year       integer not null check (year between 1900 and 2200),
    value      numeric not null,
    status     text not null check (status in ('PRELIMINARY', 'DEFINITIVE')),
    vintage    date,
    source     text not null check (source <> ''),
    entered_by text not null check (entered_by <> ''),
    entered_at timestamptz not null default clock_timestamp(),
    unique nulls not distinct (series, year, status, vintage)
);

-- Everybody reads; only the instance itself (tenant 0) writes; nobody changes a published value.
alter table index_series enable row level security, force row level security;
create policy reader on index_series for select to "${app}" using (true);
create policy writer on index_series for insert to "${app}" with check ((select current_tenant()) = 0);
create policy owner on index_series to "${owner}" using (true);
alter table index_value enable row level security, force row level security;
create policy reader on index_value for select to "${app}" using (true);
create policy writer on index_value for insert to "${app}" with check ((select current_tenant()) = 0);
create policy owner on index_value to "${owner}" using (true);
grant select, insert on index_series, index_value to "${app}";

-- Priskompensation: known when the committee's budget is decided. A correction is a new row; the latest one counts.
create table compensation_value (
    tenant     integer not null default current_tenant() references municipality (id),
    committee  text not null,
    year       integer not null check (year between 1900 and 2200),
    percent    numeric not null,
    decision   text not null check (decision <> ''),
    entered_by text not null check (entered_by <> ''),
    entered_at timestamptz not null default clock_timestamp(),
    primary key (tenant, committee, year, entered_at),
    foreign key (tenant, committee) references committee (tenant, code)
);
call wall('compensation_value');
grant select, insert on compensation_value to "${app}";

--rollback drop table compensation_value, index_value, index_series;
