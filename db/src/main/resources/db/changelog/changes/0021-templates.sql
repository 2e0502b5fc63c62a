--liquibase formatted sql

--changeset iop:0021-templates splitStatements:false stripComments:false
--comment The templates that committees have written for their documents; a version is never changed.

-- The version that holds on a day is the one with the latest first day up to it, and of those the one written last. One
-- without content says that the committee no longer has a template of its own.
create table template (
    tenant     integer not null default current_tenant() references municipality (id),
    committee  text not null,
    kind       text not null check (kind in ('AGREEMENT', 'STATEMENT', 'SUMMARY')),
    version    integer not null check (version > 0),
    valid_from date not null,
    content    jsonb check (jsonb_typeof(content -> 'sections') = 'array' and octet_length(content::text) <= 500000),
    written_by text not null check (written_by <> ''),
    written_at timestamptz not null,
    primary key (tenant, committee, kind, version),
    foreign key (tenant, committee) references committee (tenant, code)
);
call wall('template');
grant select, insert on template to "${app}";

--rollback drop table template;
