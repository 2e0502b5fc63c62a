--liquibase formatted sql

--changeset iop:0007-drafts splitStatements:false stripComments:false
--comment What a person has typed and not yet saved; private, and no part of the record.

create table draft_copy (
    tenant       integer not null default current_tenant() references municipality (id),
    -- May be an agreement that is not saved yet, hence no reference.
    agreement    uuid not null,
    user_id      uuid not null,
    form         jsonb not null,
    base_version integer not null,
    saved_at     timestamptz not null default clock_timestamp(),
    primary key (tenant, agreement, user_id),
    foreign key (tenant, user_id) references app_user (tenant, id)
);
create index draft_copy_by_user on draft_copy (tenant, user_id, saved_at);
call wall('draft_copy');
grant select, insert, update (form, base_version, saved_at), delete on draft_copy to "${app}";

--rollback drop table draft_copy;
