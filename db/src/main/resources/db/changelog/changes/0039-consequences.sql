--liquibase formatted sql

--changeset iop:0039-consequences splitStatements:false stripComments:false
--comment What somebody asked about a guideline that is not in force, and the answer as it was given; never changed.

create table consequence (
    tenant      integer not null default current_tenant() references municipality (id),
    id          uuid not null,
    committee   text not null,
    name        text not null check (char_length(name) between 1 and 150),
    supposition jsonb not null check (jsonb_typeof(supposition) = 'object'),
    basis       jsonb not null check (jsonb_typeof(basis) = 'object'),
    asked_at    timestamptz not null,
    read        bigint not null check (read >= 0),
    drafts      bigint not null check (drafts >= 0),
    -- The answer in numbers, and the same without the drafts for whoever may not read those.
    tiles       jsonb not null,
    decided     jsonb not null,
    saved_at    timestamptz not null default clock_timestamp(),
    saved_by    text not null check (saved_by <> ''),
    primary key (tenant, id),
    foreign key (tenant, committee) references committee (tenant, code)
);
create index consequence_by_time on consequence (tenant, saved_at, id);
call wall('consequence');
grant select, insert on consequence to "${app}";

-- What differs, one row for each rule of each agreement, as it was when it was asked.
create table consequence_difference (
    tenant            integer not null default current_tenant() references municipality (id),
    consequence       uuid not null,
    number            integer not null check (number >= 0),
    agreement         uuid not null,
    title             text not null,
    status            text not null,
    draft             boolean not null,
    committed_ore     bigint not null,
    committed_unknown integer not null check (committed_unknown >= 0),
    requirement       text not null,
    kind              text not null check (kind in ('NEWLY_BREACHING', 'NEWLY_PASSING', 'NO_LONGER_ASSESSABLE',
                                                    'NEWLY_ASSESSABLE', 'OTHERWISE_BINDING')),
    before            jsonb,
    after             jsonb,
    primary key (tenant, consequence, number),
    foreign key (tenant, consequence) references consequence (tenant, id),
    foreign key (tenant, agreement) references agreement (tenant, id),
    check (num_nonnulls(before, after) > 0)
);
create index consequence_difference_by_kind on consequence_difference (tenant, consequence, kind, number);
create index consequence_difference_by_agreement on consequence_difference (tenant, agreement);
call wall('consequence_difference');
grant select, insert on consequence_difference to "${app}";

--rollback drop table consequence_difference, consequence;
