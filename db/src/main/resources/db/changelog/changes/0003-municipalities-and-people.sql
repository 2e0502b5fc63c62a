--liquibase formatted sql

--changeset iop:0003-municipalities-and-people splitStatements:false stripComments:false
--comment Municipalities are the tenants; committees, users and their roles live inside them.

-- The wall goes round each row of this table; its id is the tenant. Tenant 0 is the instance itself.
create table municipality (
    id   integer generated always as identity primary key,
    code text not null unique check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(code) <= 60),
    name text collate "sv-x-icu" not null check (name <> '' and length(name) <= 200)
);
alter table municipality enable row level security, force row level security;
create policy tenant on municipality to "${app}" using (id = (select current_tenant()));
create policy owner on municipality to "${owner}" using (true);
grant select on municipality to "${app}";

insert into municipality (id, code, name) overriding system value values (0, 'plattformen', 'Plattformen');

create table committee (
    tenant    integer not null default current_tenant() references municipality (id),
    code      text not null check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(code) <= 60),
    name      text collate "sv-x-icu" not null check (name <> '' and length(name) <= 200),
    first_day date,
    last_day  date,
    primary key (tenant, code),
    check (last_day >= first_day)
);
call wall('committee');
grant select, insert, update (name, first_day, last_day) on committee to "${app}";

create table app_user (
    tenant        integer not null default current_tenant() references municipality (id),
    id            uuid not null default gen_random_uuid(),
    username      text not null check (username ~ '^[a-z0-9]+([._-][a-z0-9]+)*$' and length(username) <= 60),
    name          text collate "sv-x-icu" not null check (name <> '' and length(name) <= 200),
    password_hash text not null,
    enabled       boolean not null default true,
    must_change   boolean not null default false,
    created_at    timestamptz not null default clock_timestamp(),
    primary key (tenant, id),
    unique (tenant, username)
);
call wall('app_user');
-- A hash may be written by the application and is read at sign-in only, by find_user_for_sign_in.
grant select (tenant, id, username, name, enabled, must_change, created_at) on app_user to "${app}";
grant insert, update (name, password_hash, enabled, must_change) on app_user to "${app}";

create table membership (
    tenant    integer not null default current_tenant() references municipality (id),
    id        uuid not null default gen_random_uuid(),
    user_id   uuid not null,
    role      text not null,
    committee text,
    primary key (tenant, id),
    unique nulls not distinct (tenant, user_id, role, committee),
    foreign key (tenant, user_id) references app_user (tenant, id),
    foreign key (tenant, committee) references committee (tenant, code),
    check (case
        when role in ('OFFICER', 'ECONOMIST', 'SECRETARY') then committee is not null
        when role in ('ADMINISTRATOR', 'AUDITOR') then committee is null and tenant <> 0
        when role = 'OPERATOR' then committee is null and tenant = 0
        else false end)
);
create index membership_committee on membership (tenant, committee);
call wall('membership');
grant select, insert, delete on membership to "${app}";

--rollback drop table membership, app_user, committee, municipality;
