--liquibase formatted sql

--changeset iop:0006-agreement-rows splitStatements:false stripComments:false
--comment The lists inside the terms laid out as rows, for SQL and for reporting tools; read with the reader's own rights.

create view party with (security_invoker = true) as
    select a.tenant, a.id as agreement, item.n::integer as n,
           item.value ->> 'name' as name,
           item.value ->> 'sector' as sector,
           item.value ->> 'number' as number,
           item.value ->> 'unit' as unit,
           array(select jsonb_array_elements_text(items(item.value -> 'roles'))) as roles
    from agreement a
    cross join lateral jsonb_array_elements(items(a.terms -> 'parties')) with ordinality item (value, n);

create view contribution with (security_invoker = true) as
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
           (item.value #>> '{valuation,each}')::bigint as each_ore
    from agreement a
    cross join lateral jsonb_array_elements(items(a.terms #> '{economy,contributions}'))
        with ordinality item (value, n);

create view instalment with (security_invoker = true) as
    select a.tenant, a.id as agreement, item.n::integer as n,
           (item.value ->> 'amount')::bigint as amount_ore,
           iso_date(item.value #>> '{during,first}') as during_first,
           iso_date(item.value #>> '{during,last}') as during_last,
           array(select due.value ->> 'type'
                 from jsonb_array_elements(items(item.value -> 'after')) due (value)) as after,
           (select max(iso_date(due.value ->> 'date'))
            from jsonb_array_elements(items(item.value -> 'after')) due (value)) as not_before
    from agreement a
    cross join lateral jsonb_array_elements(items(a.terms #> '{economy,payout,instalments}'))
        with ordinality item (value, n);

create view report with (security_invoker = true) as
    select a.tenant, a.id as agreement, item.n::integer as n,
           item.value ->> 'name' as name,
           item.value ->> 'kind' as kind,
           (item.value ->> 'timesPerYear')::integer as times_per_year,
           iso_date(item.value ->> 'due') as due,
           array(select jsonb_array_elements_text(items(item.value -> 'content'))) as content
    from agreement a
    cross join lateral jsonb_array_elements(items(a.terms #> '{followUp,reports}')) with ordinality item (value, n);

grant select on party, contribution, instalment, report to "${app}";

--rollback drop view report, instalment, contribution, party;
