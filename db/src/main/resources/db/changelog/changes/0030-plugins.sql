--liquibase formatted sql

--changeset iop:0030-plugins splitStatements:false stripComments:false
--comment Which plugins are installed, which version is in force, and what each municipality and committee has chosen.

-- Goes up with every change that a node must follow; in the same transaction, so that nobody sees the number too early.
create table catalog_revision (
    id       boolean primary key default true check (id),
    revision bigint not null default 0
);
alter table catalog_revision enable row level security, force row level security;
create policy reader on catalog_revision for select to "${app}" using (true);
create policy owner on catalog_revision to "${owner}" using (true);
grant select on catalog_revision to "${app}";
insert into catalog_revision default values;

create function catalog_changed() returns trigger
    language plpgsql security definer
    set search_path = iop, pg_temp
as $$
begin
    update catalog_revision set revision = revision + 1;
    return null;
end $$;

-- Lets every node notice when the table changes.
create procedure followed(watched regclass)
    language plpgsql
as $$
begin
    execute format('create trigger catalog_changed after insert or update or delete on %s'
        || ' for each statement execute function catalog_changed()', watched);
end $$;
revoke execute on procedure followed(regclass) from public;

-- A package that was let in, for the whole instance. Nothing here ever changes; what happens to it is a step.
create table plugin_version (
    digest       text primary key references plugin_jar (digest),
    plugin_id    text not null check (plugin_id <> ''),
    version      text not null check (version <> ''),
    municipality text check (municipality <> ''),
    committee    text check (committee <> ''),
    body         text not null,
    way          text not null check (way in ('SHIPPED', 'UPLOADED', 'API')),
    signature    bytea,
    installed_at timestamptz not null default clock_timestamp(),
    installed_by text not null check (installed_by <> ''),
    check (committee is null or municipality is not null)
);
create index plugin_version_by_plugin on plugin_version (plugin_id, installed_at);
alter table plugin_version enable row level security, force row level security;
create policy reader on plugin_version for select to "${app}" using (true);
create policy writer on plugin_version for insert to "${app}" with check ((select current_tenant()) = 0);
create policy owner on plugin_version to "${owner}" using (true);
grant select, insert on plugin_version to "${app}";
call followed('plugin_version');

-- What has happened to a plugin in the whole instance; the latest of its kind holds.
create table plugin_step (
    id        bigint generated always as identity primary key,
    plugin_id text not null check (plugin_id <> ''),
    digest    text references plugin_version (digest),
    kind      text not null check (kind in ('IN_FORCE', 'QUARANTINED', 'LIFTED', 'REMOVED', 'RESTORED')),
    chosen    boolean not null default true,
    reason    text,
    at        timestamptz not null default clock_timestamp(),
    by        text not null check (by <> ''),
    check (digest is not null or kind = 'IN_FORCE')
);
create index plugin_step_by_plugin on plugin_step (plugin_id, id);
alter table plugin_step enable row level security, force row level security;
create policy reader on plugin_step for select to "${app}" using (true);
create policy writer on plugin_step for insert to "${app}" with check ((select current_tenant()) = 0);
create policy owner on plugin_step to "${owner}" using (true);
grant select, insert on plugin_step to "${app}";
call followed('plugin_step');

-- What a municipality, or one committee of it, has chosen; the highest number holds, and without any the instance's
-- version is followed.
create table plugin_choice (
    tenant    integer not null default current_tenant() references municipality (id),
    id        uuid not null default gen_random_uuid(),
    plugin_id text not null check (plugin_id <> ''),
    committee text,
    number    integer not null check (number > 0),
    mode      text not null check (mode in ('PINNED', 'OFF', 'FOLLOWS')),
    digest    text references plugin_version (digest),
    reason    text,
    at        timestamptz not null default clock_timestamp(),
    by        text not null check (by <> ''),
    primary key (tenant, id),
    unique nulls not distinct (tenant, plugin_id, committee, number),
    foreign key (tenant, committee) references committee (tenant, code),
    check ((digest is not null) = (mode = 'PINNED'))
);
call wall('plugin_choice');
grant select, insert on plugin_choice to "${app}";
call followed('plugin_choice');

--rollback drop table plugin_choice, plugin_step, plugin_version;
--rollback drop procedure followed(regclass);
--rollback drop function catalog_changed();
--rollback drop table catalog_revision;
