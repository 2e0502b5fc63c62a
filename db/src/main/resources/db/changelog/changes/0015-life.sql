--liquibase formatted sql

--changeset iop:0015-life splitStatements:false stripComments:false
--comment What happens to an agreement after and beside its decision, as far as lists need it, and its status from that.

drop function agreement_status(agreement, date);
drop function agreement_status(text, boolean, text, boolean, date, boolean, date, date, date);

-- The latest event of these kinds, null where there is none.
create function last_event(life jsonb, variadic kinds text[]) returns jsonb
    language sql immutable parallel safe
    return (select event.value
            from jsonb_array_elements(items(life -> 'events')) with ordinality event (value, n)
            where event.value ->> 'type' = any(kinds)
            order by event.n desc limit 1);

-- What closes a matter whatever the day; the first that holds, in this order.
create function closed_as(life jsonb) returns text
    language sql immutable parallel safe
    return case
        when life -> 'events' @> '[{"type":"Archived"}]' then 'ARCHIVED'
        when life -> 'events' @> '[{"type":"Discarded"}]' then 'DISCARDED'
        when life -> 'events' @> '[{"type":"Withdrawn"}]' then 'WITHDRAWN'
        when life -> 'events' @> '[{"type":"AppealSettled","upheld":false}]' then 'ANNULLED'
        when life -> 'events' @> '[{"type":"DeclaredUnlawful"}]' then 'UNLAWFUL'
    end;

-- The day of the latest event of a kind: null where there is none, -infinity where its day is unknown.
create function happened_on(life jsonb, kind text) returns date
    language sql immutable parallel safe
    return (select coalesce(iso_date(event ->> 'on'), '-infinity'::date)
            from (select last_event(life, kind)) latest (event) where event is not null);

-- The last day after the latest notice: null where there is none, infinity where it is unknown.
create function notice_until(life jsonb) returns date
    language sql immutable parallel safe
    return (select coalesce(iso_date(event ->> 'endsOn'), 'infinity'::date)
            from (select last_event(life, 'NoticeGiven')) latest (event) where event is not null);

-- The day the decision became or becomes final, null while nothing is announced or an appeal waits.
create function final_on(life jsonb) returns date
    language sql immutable parallel safe
    return (select case event ->> 'type'
                when 'Appealed' then null
                when 'AppealSettled' then iso_date(event ->> 'on')
                else iso_date(last_event(life, 'Announced') ->> 'appealBy') + 1 end
            from (select last_event(life, 'Appealed', 'AppealSettled')) latest (event));

grant execute on function
    last_event(jsonb, text[]), closed_as(jsonb), happened_on(jsonb, text), notice_until(jsonb), final_on(jsonb)
    to "${app}";

alter table agreement
    add column amends boolean not null default false,
    add column effective_on date,
    add column closed_as text generated always as (closed_as(life)) stored,
    add column agreed boolean
        generated always as (coalesce(last_event(life, 'BoardDecided') ->> 'everyone' = 'true', false)) stored,
    add column appealed boolean generated always as
        (coalesce(last_event(life, 'Appealed', 'AppealSettled') ->> 'type' = 'Appealed', false)) stored,
    add column final_on date generated always as (final_on(life)) stored,
    add column renegotiates boolean generated always as
        (coalesce(last_event(life, 'RenegotiationOpened', 'RenegotiationClosed') ->> 'type'
            = 'RenegotiationOpened', false)) stored,
    add column notice_until date generated always as (notice_until(life)) stored,
    add column rescinded_on date generated always as (happened_on(life, 'Rescinded')) stored,
    add column superseded_on date generated always as (happened_on(life, 'Superseded')) stored,
    add check (not amends or previous is not null),
    alter column period_last set expression as
        (coalesce(iso_date(last_event(life, 'Extended') ->> 'last'), iso_date(terms #>> '{term,period,last}')));

grant update (effective_on) on agreement to "${app}";

-- 1. What closes the matter is its status.
-- 2. Without a decision: SUBMITTED, else AGREED when every board has said yes, else DRAFT.
-- 3. A decision that refers back or rejects is the status.
-- 4. From the day of a rescission RESCINDED, from that of a replacement SUPERSEDED. Ended early is ENDED.
-- 5. Until signed: APPEALED, else FINAL from its day, else MINUTES_APPROVED, else DECIDED. A registered agreement counts
--    as signed, whenever that was.
-- 6. Once signed: ENDED when the last day or that of a notice has passed, NOTICE when one is given, SIGNED until the
--    first day (of an amendment: the day it takes over), RENEGOTIATION while the parties talk, else ACTIVE.
create function agreement_status(agreement agreement, today date) returns text
    language sql immutable parallel safe
    return case
        when agreement.closed_as is not null then agreement.closed_as
        when agreement.decision_outcome is null then
            case when agreement.submitted then 'SUBMITTED' when agreement.agreed then 'AGREED' else 'DRAFT' end
        when agreement.decision_outcome in ('REFERRED_BACK', 'REJECTED') then agreement.decision_outcome
        when agreement.rescinded_on <= today then 'RESCINDED'
        when agreement.superseded_on <= today then 'SUPERSEDED'
        when agreement.ended then 'ENDED'
        when agreement.signed_on is null and agreement.origin <> 'REGISTERED' then case
            when agreement.appealed then 'APPEALED'
            when agreement.final_on <= today then 'FINAL'
            when agreement.minutes_approved then 'MINUTES_APPROVED'
            else 'DECIDED' end
        when agreement.period_last < today or agreement.notice_until < today then 'ENDED'
        when agreement.notice_until is not null then 'NOTICE'
        when greatest(agreement.period_first, agreement.effective_on) <= today and agreement.period_first is not null
            then case when agreement.renegotiates then 'RENEGOTIATION' else 'ACTIVE' end
        else 'SIGNED' end;

grant execute on function agreement_status(agreement, date) to "${app}";

--rollback drop function agreement_status(agreement, date);
--rollback alter table agreement alter column period_last set expression as (iso_date(terms #>> '{term,period,last}')), drop column superseded_on, drop column rescinded_on, drop column notice_until, drop column renegotiates, drop column final_on, drop column appealed, drop column agreed, drop column closed_as, drop column effective_on, drop column amends;
--rollback drop function final_on(jsonb), notice_until(jsonb), happened_on(jsonb, text), closed_as(jsonb), last_event(jsonb, text[]);
--rollback create function agreement_status(origin text, submitted boolean, decision_outcome text, minutes_approved boolean, signed_on date, ended boolean, period_first date, period_last date, today date) returns text language sql immutable parallel safe return case when decision_outcome is null then case when submitted then 'SUBMITTED' else 'DRAFT' end when decision_outcome = 'REFERRED_BACK' then 'DRAFT' when decision_outcome = 'REJECTED' then 'REJECTED' when ended then 'ENDED' when signed_on is null and origin <> 'REGISTERED' then case when minutes_approved then 'MINUTES_APPROVED' else 'DECIDED' end when period_last < today then 'ENDED' when period_first <= today then 'ACTIVE' else 'SIGNED' end;
--rollback create function agreement_status(agreement agreement, today date) returns text language sql immutable parallel safe return agreement_status(agreement.origin, agreement.submitted, agreement.decision_outcome, agreement.minutes_approved, agreement.signed_on, agreement.ended, agreement.period_first, agreement.period_last, today);
