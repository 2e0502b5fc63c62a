--liquibase formatted sql

--changeset iop:0014-whole-agreement splitStatements:false stripComments:false
--comment What version 2 of the terms holds: open-ended agreements, more to search by, and the new lists as rows.

-- An agreement until further notice has a first day and no last one.
alter table agreement alter column period_first set expression as (
    coalesce(iso_date(terms #>> '{term,period,first}'), iso_date(terms #>> '{term,openFrom}')));

-- Organisation numbers with and without hyphen, of the civil side only: a municipality's own would match everything.
create function party_numbers(terms jsonb, sector text) returns text
    language sql immutable parallel safe
    return (select string_agg(
                concat_ws(' ', party.value ->> 'number', replace(party.value ->> 'number', '-', '')), ' ' order by party.n)
            from jsonb_array_elements(items(terms -> 'parties')) with ordinality party (value, n)
            where party.value ->> 'sector' = sector and party.value ->> 'number' is not null);

create function party_umbrellas(terms jsonb) returns text
    language sql immutable parallel safe
    return (select string_agg(party.value #>> '{standing,umbrella}', ' ' order by party.n)
            from jsonb_array_elements(items(terms -> 'parties')) with ordinality party (value, n));

create function related_names(terms jsonb) returns text
    language sql immutable parallel safe
    return (select string_agg(relation.value ->> 'to', ' ' order by relation.n)
            from jsonb_array_elements(items(terms -> 'relations')) with ordinality relation (value, n));

grant execute on function
    party_numbers(jsonb, text), party_umbrellas(jsonb), related_names(jsonb) to "${app}";

create or replace function search_text(terms jsonb) returns text
    language sql immutable parallel safe
    return folded(concat_ws(' ',
            terms #>> '{subject,title}', texts(terms #> '{subject,caseNumbers}'), party_names(terms, 'CIVIL'),
            party_numbers(terms, 'CIVIL'), party_umbrellas(terms), related_names(terms)));

-- Computes the column anew for what is stored already.
alter table agreement alter column search set expression as (search_text(terms));

create or replace view party with (security_invoker = true) as
    select a.tenant, a.id as agreement, item.n::integer as n,
           item.value ->> 'name' as name,
           item.value ->> 'sector' as sector,
           item.value ->> 'number' as number,
           item.value ->> 'unit' as unit,
           array(select jsonb_array_elements_text(items(item.value -> 'roles'))) as roles,
           item.value #>> '{standing,kind}' as kind,
           item.value #>> '{standing,withoutNumber}' as without_number,
           (item.value #>> '{standing,registered}')::boolean as registered,
           iso_date(item.value #>> '{standing,compactSince}') as compact_since,
           item.value #>> '{standing,umbrella}' as umbrella,
           iso_date(item.value #>> '{standing,joined}') as joined_on,
           iso_date(item.value #>> '{standing,left}') as left_on,
           item.value #>> '{standing,administration}' as administration,
           item.value #>> '{standing,committee}' as committee,
           item.value #>> '{standing,costCentre}' as cost_centre
    from agreement a
    cross join lateral jsonb_array_elements(items(a.terms -> 'parties')) with ordinality item (value, n);

create or replace view contribution with (security_invoker = true) as
    select a.tenant, a.id as agreement, item.n::integer as n,
           item.value ->> 'type' as kind,
           item.value ->> 'from' as from_party,
           iso_date(item.value #>> '{during,first}') as during_first,
           iso_date(item.value #>> '{during,last}') as during_last,
           (item.value ->> 'amount')::bigint as amount_ore,
           item.value ->> 'status' as status,
           item.value ->> 'condition' as condition,
           item.value #>> '{earmark,purpose}' as earmark,
           item.value ->> 'what' as what,
           (item.value #>> '{valuation,quantity}')::bigint as quantity,
           item.value #>> '{valuation,unit}' as unit,
           (item.value #>> '{valuation,each}')::bigint as each_ore,
           case item.value ->> 'type'
               when 'Grant' then coalesce(item.value #>> '{form,type}', 'Fixed') end as form,
           item.value #>> '{form,unit}' as form_unit,
           (item.value #>> '{form,each}')::bigint as form_each_ore,
           (item.value #>> '{form,guarantee}')::bigint as guarantee_ore,
           (item.value #>> '{form,cap}')::bigint as cap_ore,
           (item.value #>> '{form,percent}')::numeric as percent,
           item.value #>> '{form,of}' as share_of,
           item.value ->> 'source' as source,
           array(select jsonb_array_elements_text(items(item.value #> '{earmark,forbidden}'))) as forbidden
    from agreement a
    cross join lateral jsonb_array_elements(items(a.terms #> '{economy,contributions}'))
        with ordinality item (value, n);

create or replace view report with (security_invoker = true) as
    select a.tenant, a.id as agreement, item.n::integer as n,
           item.value ->> 'name' as name,
           item.value ->> 'kind' as kind,
           (item.value ->> 'timesPerYear')::integer as times_per_year,
           iso_date(item.value ->> 'due') as due,
           array(select jsonb_array_elements_text(items(item.value -> 'content'))) as content,
           item.value #>> '{dueRule,text}' as due_rule,
           item.value ->> 'template' as template,
           item.value ->> 'responsible' as responsible,
           coalesce((item.value ->> 'anonymous')::boolean, false) as anonymous
    from agreement a
    cross join lateral jsonb_array_elements(items(a.terms #> '{followUp,reports}')) with ordinality item (value, n);

create view indicator with (security_invoker = true) as
    select r.tenant, r.id as agreement, report.n::integer as report, item.n::integer as n,
           item.value ->> 'name' as name,
           item.value ->> 'definition' as definition,
           item.value ->> 'target' as target
    from agreement r
    cross join lateral jsonb_array_elements(items(r.terms #> '{followUp,reports}')) with ordinality report (value, n)
    cross join lateral jsonb_array_elements(items(report.value -> 'indicators')) with ordinality item (value, n);

create view contact with (security_invoker = true) as
    select a.tenant, a.id as agreement, party.n::integer as party, item.n::integer as n,
           party.value ->> 'name' as party_name,
           item.value ->> 'function' as function,
           item.value ->> 'channel' as channel,
           iso_date(item.value ->> 'from') as first_on,
           iso_date(item.value ->> 'to') as last_on,
           item.value ->> 'deputy' as deputy
    from agreement a
    cross join lateral jsonb_array_elements(items(a.terms -> 'parties')) with ordinality party (value, n)
    cross join lateral jsonb_array_elements(items(party.value -> 'contacts')) with ordinality item (value, n);

create view mandate with (security_invoker = true) as
    select a.tenant, a.id as agreement, party.n::integer as party, item.n::integer as n,
           party.value ->> 'name' as party_name,
           item.value ->> 'function' as function,
           item.value ->> 'evidence' as evidence,
           iso_date(item.value ->> 'on') as evidence_on,
           iso_date(item.value ->> 'expires') as expires_on
    from agreement a
    cross join lateral jsonb_array_elements(items(a.terms -> 'parties')) with ordinality party (value, n)
    cross join lateral jsonb_array_elements(items(party.value -> 'mandates')) with ordinality item (value, n);

create view condition with (security_invoker = true) as
    select a.tenant, a.id as agreement, item.n::integer as n,
           item.value ->> 'kind' as kind,
           item.value ->> 'what' as what,
           iso_date(item.value ->> 'confirmedOn') as confirmed_on
    from agreement a
    cross join lateral jsonb_array_elements(items(a.terms #> '{term,conditions}')) with ordinality item (value, n);

create view milestone with (security_invoker = true) as
    select a.tenant, a.id as agreement, item.n::integer as n,
           item.value ->> 'what' as what,
           iso_date(coalesce(item.value ->> 'by', item.value #>> '{during,last}')) as deadline,
           iso_date(item.value #>> '{during,first}') as during_first,
           iso_date(item.value #>> '{during,last}') as during_last,
           item.value ->> 'party' as party_name
    from agreement a
    cross join lateral jsonb_array_elements(items(a.terms #> '{followUp,milestones}')) with ordinality item (value, n);

create view duty with (security_invoker = true) as
    select a.tenant, a.id as agreement, item.n::integer as n,
           item.value ->> 'what' as what,
           (item.value ->> 'atLeast')::integer as at_least,
           item.value ->> 'per' as per,
           item.value ->> 'party' as party_name
    from agreement a
    cross join lateral jsonb_array_elements(items(a.terms #> '{followUp,duties}')) with ordinality item (value, n);

create view development_area with (security_invoker = true) as
    select a.tenant, a.id as agreement, item.n::integer as n,
           item.value ->> 'what' as what,
           (item.value ->> 'financed')::boolean as financed
    from agreement a
    cross join lateral jsonb_array_elements(items(a.terms #> '{followUp,developmentAreas}'))
        with ordinality item (value, n);

create view section with (security_invoker = true) as
    select a.tenant, a.id as agreement, item.n::integer as n,
           item.value ->> 'kind' as kind,
           item.value ->> 'party' as party_name,
           item.value ->> 'text' as text
    from agreement a
    cross join lateral jsonb_array_elements(items(a.terms #> '{wording,sections}')) with ordinality item (value, n);

create view appendix with (security_invoker = true) as
    select a.tenant, a.id as agreement, item.n::integer as n,
           item.value ->> 'name' as name,
           item.value ->> 'kind' as kind,
           item.value ->> 'digest' as digest
    from agreement a
    cross join lateral jsonb_array_elements(items(a.terms #> '{wording,appendices}')) with ordinality item (value, n);

create view relation with (security_invoker = true) as
    select a.tenant, a.id as agreement, item.n::integer as n,
           item.value ->> 'kind' as kind,
           item.value ->> 'to' as to_name,
           (item.value ->> 'agreement')::uuid as to_agreement,
           item.value ->> 'note' as note,
           iso_date(item.value ->> 'on') as on_day
    from agreement a
    cross join lateral jsonb_array_elements(items(a.terms -> 'relations')) with ordinality item (value, n);

create view remark with (security_invoker = true) as
    select a.tenant, a.id as agreement, item.n::integer as n,
           item.value ->> 'field' as field,
           item.value ->> 'kind' as kind,
           item.value ->> 'text' as text
    from agreement a
    cross join lateral jsonb_array_elements(items(a.terms -> 'remarks')) with ordinality item (value, n);

grant select on indicator, contact, mandate, condition, milestone, duty, development_area, section, appendix, relation,
    remark to "${app}";

--rollback drop view remark, relation, appendix, section, development_area, duty, milestone, condition, mandate, contact, indicator;
--rollback drop view report, contribution, party;
--rollback create view party with (security_invoker = true) as
--rollback     select a.tenant, a.id as agreement, item.n::integer as n,
--rollback            item.value ->> 'name' as name, item.value ->> 'sector' as sector,
--rollback            item.value ->> 'number' as number, item.value ->> 'unit' as unit,
--rollback            array(select jsonb_array_elements_text(items(item.value -> 'roles'))) as roles
--rollback     from agreement a
--rollback     cross join lateral jsonb_array_elements(items(a.terms -> 'parties')) with ordinality item (value, n);
--rollback create view contribution with (security_invoker = true) as
--rollback     select a.tenant, a.id as agreement, item.n::integer as n,
--rollback            item.value ->> 'type' as kind, item.value ->> 'from' as from_party,
--rollback            iso_date(item.value #>> '{during,first}') as during_first,
--rollback            iso_date(item.value #>> '{during,last}') as during_last,
--rollback            (item.value ->> 'amount')::bigint as amount_ore, item.value ->> 'status' as status,
--rollback            item.value ->> 'condition' as condition, item.value #>> '{earmark,purpose}' as earmark,
--rollback            item.value ->> 'what' as what, (item.value #>> '{valuation,quantity}')::bigint as quantity,
--rollback            item.value #>> '{valuation,unit}' as unit, (item.value #>> '{valuation,each}')::bigint as each_ore
--rollback     from agreement a
--rollback     cross join lateral jsonb_array_elements(items(a.terms #> '{economy,contributions}'))
--rollback         with ordinality item (value, n);
--rollback create view report with (security_invoker = true) as
--rollback     select a.tenant, a.id as agreement, item.n::integer as n,
--rollback            item.value ->> 'name' as name, item.value ->> 'kind' as kind,
--rollback            (item.value ->> 'timesPerYear')::integer as times_per_year,
--rollback            iso_date(item.value ->> 'due') as due,
--rollback            array(select jsonb_array_elements_text(items(item.value -> 'content'))) as content
--rollback     from agreement a
--rollback     cross join lateral jsonb_array_elements(items(a.terms #> '{followUp,reports}')) with ordinality item (value, n);
--rollback grant select on party, contribution, report to "${app}";
--rollback create or replace function search_text(terms jsonb) returns text
--rollback     language sql immutable parallel safe
--rollback     return folded(concat_ws(' ',
--rollback             terms #>> '{subject,title}', texts(terms #> '{subject,caseNumbers}'), party_names(terms, 'CIVIL')));
--rollback alter table agreement alter column search set expression as (search_text(terms));
--rollback drop function party_numbers(jsonb, text), party_umbrellas(jsonb), related_names(jsonb);
--rollback alter table agreement alter column period_first set expression as (iso_date(terms #>> '{term,period,first}'));
