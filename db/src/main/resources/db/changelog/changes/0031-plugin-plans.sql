--liquibase formatted sql

--changeset iop:0031-plugin-plans splitStatements:false stripComments:false
--comment What someone wants done with a plugin and a second person has not confirmed yet.

-- Tenant 0 asks for what concerns the whole instance, a municipality for what it chooses itself.
create table plugin_plan (
    tenant      integer not null default current_tenant() references municipality (id),
    id          uuid not null default gen_random_uuid(),
    kind        text not null check (kind in ('INSTALL', 'SWITCH', 'STOP', 'REMOVE', 'RESTORE', 'LIFT',
                                              'PIN', 'OFF', 'FOLLOW')),
    plugin_id   text not null check (plugin_id <> ''),
    committee   text,
    digest      text references plugin_jar (digest),
    before      text,
    way         text check (way in ('UPLOADED', 'API')),
    reason      text not null check (reason <> ''),
    asked_by    uuid not null,
    asker       text not null check (asker <> ''),
    asked_at    timestamptz not null default clock_timestamp(),
    state       text not null default 'WAITING' check (state in ('WAITING', 'DONE', 'WITHDRAWN')),
    answerer    text,
    answered_at timestamptz,
    primary key (tenant, id),
    foreign key (tenant, committee) references committee (tenant, code),
    check ((state = 'WAITING') = (answerer is null))
);
create index plugin_plan_waiting on plugin_plan (tenant, asked_at) where state = 'WAITING';
call wall('plugin_plan');
grant select, insert, update (state, answerer, answered_at) on plugin_plan to "${app}";

-- Signatures are kept by digest, with the keys that made them.
alter table plugin_version drop column signature;

--rollback alter table plugin_version add column signature bytea;
--rollback drop table plugin_plan;
