--liquibase formatted sql

--changeset iop:0008-verdicts splitStatements:false stripComments:false
--comment What the guidelines said when it counted, with everything they were told; and the plugins that said it.

-- The same for all tenants: a plugin is public, and is named by its content.
create table plugin_jar (
    digest    text primary key,
    plugin_id text not null,
    version   text not null,
    content   bytea not null,
    seen_at   timestamptz not null default clock_timestamp(),
    check (digest = encode(sha256(content), 'hex'))
);
alter table plugin_jar enable row level security, force row level security;
create policy reader on plugin_jar for select to "${app}" using (true);
create policy writer on plugin_jar for insert to "${app}" with check (true);
create policy owner on plugin_jar to "${owner}" using (true);
grant select, insert on plugin_jar to "${app}";

create table verdict (
    tenant      integer not null default current_tenant() references municipality (id),
    id          uuid not null default gen_random_uuid(),
    agreement   uuid not null,
    reason      text not null check (reason in ('DECISION')),
    judged_at   timestamptz not null default clock_timestamp(),
    decision_on date,
    inputs      jsonb not null,
    findings    jsonb not null,
    layers      jsonb not null,
    spi_version text not null,
    primary key (tenant, id),
    foreign key (tenant, agreement) references agreement (tenant, id)
);
create index verdict_by_agreement on verdict (tenant, agreement, judged_at, id);
call wall('verdict');
grant select, insert on verdict to "${app}";

--rollback drop table verdict, plugin_jar;
