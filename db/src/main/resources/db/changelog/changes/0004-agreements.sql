--liquibase formatted sql

--changeset iop:0004-agreements splitStatements:false stripComments:false
--comment An agreement is one row: its terms are one document, what lists filter and sort by is generated from it.

create function party_names(terms jsonb, sector text) returns text
    language sql immutable parallel safe
    return (select string_agg(party.value ->> 'name', ', ' order by party.n)
            from jsonb_array_elements(items(terms -> 'parties')) with ordinality party (value, n)
            where party.value ->> 'sector' = sector);

-- The sum of the stated amounts; what is not stated is counted by unknown_amounts, never taken for zero.
create function granted_ore(terms jsonb) returns bigint
    language sql immutable parallel safe
    return (select coalesce(sum((line.value ->> 'amount')::bigint), 0)::bigint
            from jsonb_array_elements(items(terms #> '{economy,contributions}')) line (value)
            where line.value ->> 'type' = 'Grant');

create function unknown_amounts(terms jsonb) returns integer
    language sql immutable parallel safe
    return (select count(*)::integer
            from jsonb_array_elements(items(terms #> '{economy,contributions}')) line (value)
            where line.value ->> 'type' = 'Grant' and line.value ->> 'amount' is null);

create function search_text(terms jsonb) returns text
    language sql immutable parallel safe
    return folded(concat_ws(' ',
            terms #>> '{subject,title}', texts(terms #> '{subject,caseNumbers}'), party_names(terms, 'CIVIL')));

grant execute on function
    party_names(jsonb, text), granted_ore(jsonb), unknown_amounts(jsonb), search_text(jsonb) to "${app}";

create table agreement (
    tenant             integer not null default current_tenant() references municipality (id),
    id                 uuid not null,
    committee          text not null,
    origin             text not null check (origin in ('DRAFTED', 'REGISTERED')),
    example            boolean not null default false,
    previous           uuid,
    terms              jsonb not null check (jsonb_typeof(terms) = 'object'),
    answers            jsonb not null default '{}' check (jsonb_typeof(answers) = 'object'),
    life               jsonb not null default '{}' check (jsonb_typeof(life) = 'object'),
    planned_on         date,
    version            integer not null,
    created_at         timestamptz not null default clock_timestamp(),
    changed_at         timestamptz not null default clock_timestamp(),
    changed_by         text not null,
    -- The latest verdict in short; null until judged, and judged again when terms, catalogue or day change.
    breaches           integer check (breaches >= 0),
    unsettled          integer check (unsettled >= 0),
    blocking           integer check (blocking >= 0),
    judged_on          date,
    judged_with        text,
    -- The money it binds to after indexation as far as known, in all and by calendar year: 2023=7500000,2024=2500000.
    committed_ore      bigint,
    committed_unknown  integer check (committed_unknown >= 0),
    committed_by_year  text,
    -- From the terms.
    schema_version     integer generated always as (coalesce((terms ->> 'schema')::integer, 1)) stored,
    -- Cut for lists and their index only; the terms keep all of it.
    title              text collate "sv-x-icu"
        generated always as (left(coalesce(terms #>> '{subject,title}', ''), 300)) stored,
    case_number        text collate "sv-x-icu" generated always as (texts(terms #> '{subject,caseNumbers}')) stored,
    organisations      text collate "sv-x-icu" generated always as (party_names(terms, 'CIVIL')) stored,
    period_first       date generated always as (iso_date(terms #>> '{term,period,first}')) stored,
    period_last        date generated always as (iso_date(terms #>> '{term,period,last}')) stored,
    review_by          date generated always as (iso_date(terms #>> '{term,reviewBy}')) stored,
    granted_ore        bigint generated always as (granted_ore(terms)) stored,
    unknown_amounts    integer generated always as (unknown_amounts(terms)) stored,
    search             text generated always as (search_text(terms)) stored,
    -- From its life. An event whose day is unknown has happened all the same.
    submitted          boolean generated always as (life -> 'submitted' is not null) stored,
    submitted_on       date generated always as (iso_date(life #>> '{submitted,on}')) stored,
    decided            boolean generated always as (coalesce(life #>> '{decision,outcome}' <> 'REFERRED_BACK', false)) stored,
    decision_outcome   text generated always as (life #>> '{decision,outcome}') stored
        check (decision_outcome in ('APPROVED', 'APPROVED_WITH_CHANGES', 'REJECTED', 'REFERRED_BACK')),
    decision_on        date generated always as (iso_date(life #>> '{decision,on}')) stored,
    decision_paragraph text generated always as (life #>> '{decision,paragraph}') stored,
    minutes_approved   boolean generated always as (life -> 'minutesApproved' is not null) stored,
    minutes_on         date generated always as (iso_date(life #>> '{minutesApproved,on}')) stored,
    signed_on          date generated always as (iso_date(life ->> 'signedOn')) stored,
    ended              boolean generated always as (life -> 'ended' is not null) stored,
    ended_on           date generated always as (iso_date(life #>> '{ended,on}')) stored,
    primary key (tenant, id),
    foreign key (tenant, committee) references committee (tenant, code),
    foreign key (tenant, previous) references agreement (tenant, id),
    check (previous <> id)
);

create index agreement_by_committee on agreement (tenant, committee, period_last, id)
    include (period_first, committed_ore, committed_unknown, breaches, unsettled, blocking);
create index agreement_by_title on agreement (tenant, title, id);
create index agreement_by_first_day on agreement (tenant, period_first, id);
create index agreement_by_last_day on agreement (tenant, period_last, id);
create index agreement_by_review on agreement (tenant, review_by, id);
create index agreement_by_decision on agreement (tenant, decision_on, id);
create index agreement_by_money on agreement (tenant, committed_ore, id);
create index agreement_by_change on agreement (tenant, changed_at, id);
create index agreement_by_previous on agreement (tenant, previous);
create index agreement_by_judgement on agreement (tenant, judged_on, id);
-- Kept in order at once: a list of additions to read through first would cost every search more than it saves a writer.
create index agreement_search on agreement using gin (tenant public.int4_ops, search public.gin_trgm_ops)
    with (fastupdate = off);

call wall('agreement');
grant select, insert,
    update (committee, previous, terms, answers, life, planned_on, version, changed_at, changed_by,
            breaches, unsettled, blocking, judged_on, judged_with,
            committed_ore, committed_unknown, committed_by_year)
    on agreement to "${app}";

-- Row-level security keeps LIKE from using an index, because LIKE could tell what it saw; here the tenant is named
-- in the query itself, the owner's policy adds nothing, and the index serves.
create function agreements_matching(fragment text) returns setof uuid
    language sql stable security definer rows 50
    set search_path = iop, pg_temp
as $$
    select id from agreement
    where tenant = (select current_tenant())
      and search like '%' || replace(replace(replace(folded(fragment), '\', '\\'), '%', '\%'), '_', '\_') || '%'
$$;

grant execute on function agreements_matching(text) to "${app}";

--rollback drop function agreements_matching(text);
--rollback drop table agreement;
--rollback drop function search_text(jsonb), unknown_amounts(jsonb), granted_ore(jsonb), party_names(jsonb, text);
