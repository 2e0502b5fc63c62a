--liquibase formatted sql

--changeset iop:0037-composed-guidelines splitStatements:false stripComments:false
--comment Guidelines that a committee composes without programming: drafts, and what was published of them.

-- A version that is being written, one at a time for a committee. It is put away rather than deleted.
create table guideline_draft (
    tenant       integer not null default current_tenant() references municipality (id),
    id           uuid not null,
    committee    text not null,
    composition  jsonb not null check (jsonb_typeof(composition) = 'object'),
    state        text not null check (state in ('DRAFT', 'SUBMITTED', 'PUBLISHED', 'DISCARDED')),
    version      integer not null default 1,
    begun_from   text not null check (begun_from <> ''),
    changed_at   timestamptz not null,
    changed_by   text not null check (changed_by <> ''),
    submitted_by uuid,
    submitted_at timestamptz,
    submitter    text check (submitter <> ''),
    primary key (tenant, id),
    foreign key (tenant, committee) references committee (tenant, code),
    foreign key (tenant, submitted_by) references app_user (tenant, id),
    check ((state in ('SUBMITTED', 'PUBLISHED')) <= (submitted_by is not null and submitter is not null))
);
create unique index guideline_draft_open on guideline_draft (tenant, committee) where state in ('DRAFT', 'SUBMITTED');
create index guideline_draft_by_change on guideline_draft (tenant, changed_at);
create index guideline_draft_by_submitter on guideline_draft (tenant, submitted_by);
call wall('guideline_draft');
grant select, insert,
    update (composition, state, version, changed_at, changed_by, submitted_by, submitted_at, submitter)
    on guideline_draft to "${app}";

-- The whole guideline of a committee as it stands with each version published: the text that the digest is of, to the
-- byte, as a jar is kept of a plugin. Never changed and never removed.
create table composed_guideline (
    tenant       integer not null default current_tenant() references municipality (id),
    digest       text not null,
    committee    text not null,
    number       integer not null check (number > 0),
    in_force     date not null,
    decision     text not null check (decision <> ''),
    content      text not null,
    draft        uuid not null,
    submitted_by uuid not null,
    submitter    text not null check (submitter <> ''),
    published_by uuid not null,
    publisher    text not null check (publisher <> ''),
    published_at timestamptz not null,
    primary key (tenant, digest),
    unique (tenant, committee, number),
    unique (tenant, draft),
    foreign key (tenant, committee) references committee (tenant, code),
    foreign key (tenant, draft) references guideline_draft (tenant, id),
    foreign key (tenant, submitted_by) references app_user (tenant, id),
    foreign key (tenant, published_by) references app_user (tenant, id),
    check (digest = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
    check (published_by <> submitted_by)
);
call wall('composed_guideline');
grant select, insert on composed_guideline to "${app}";
call followed('composed_guideline');

--rollback drop table composed_guideline, guideline_draft;
