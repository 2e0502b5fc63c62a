--liquibase formatted sql

--changeset iop:0026-idea splitStatements:false stripComments:false
--comment A draft is an idea until someone has said with whom, from when or for how much.

alter table agreement add column idea boolean not null generated always as (
    jsonb_array_length(items(terms -> 'parties')) < 2
    and iso_date(terms #>> '{term,period,first}') is null
    and iso_date(terms #>> '{term,openFrom}') is null
    and jsonb_array_length(items(terms #> '{economy,contributions}')) = 0) stored;

-- As before, with 2. Without a decision: SUBMITTED, else AGREED when every board has said yes, else IDEA or DRAFT.
create or replace function agreement_status(agreement agreement, today date) returns text
    language sql immutable parallel safe
    return case
        when agreement.closed_as is not null then agreement.closed_as
        when agreement.decision_outcome is null then
            case when agreement.submitted then 'SUBMITTED' when agreement.agreed then 'AGREED'
                when agreement.idea then 'IDEA' else 'DRAFT' end
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

--rollback create or replace function agreement_status(agreement agreement, today date) returns text language sql immutable parallel safe return case when agreement.closed_as is not null then agreement.closed_as when agreement.decision_outcome is null then case when agreement.submitted then 'SUBMITTED' when agreement.agreed then 'AGREED' else 'DRAFT' end when agreement.decision_outcome in ('REFERRED_BACK', 'REJECTED') then agreement.decision_outcome when agreement.rescinded_on <= today then 'RESCINDED' when agreement.superseded_on <= today then 'SUPERSEDED' when agreement.ended then 'ENDED' when agreement.signed_on is null and agreement.origin <> 'REGISTERED' then case when agreement.appealed then 'APPEALED' when agreement.final_on <= today then 'FINAL' when agreement.minutes_approved then 'MINUTES_APPROVED' else 'DECIDED' end when agreement.period_last < today or agreement.notice_until < today then 'ENDED' when agreement.notice_until is not null then 'NOTICE' when greatest(agreement.period_first, agreement.effective_on) <= today and agreement.period_first is not null then case when agreement.renegotiates then 'RENEGOTIATION' else 'ACTIVE' end else 'SIGNED' end;
--rollback alter table agreement drop column idea;
