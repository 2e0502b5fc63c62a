--liquibase formatted sql

--changeset iop:0005-agreement-status splitStatements:false stripComments:false
--comment The status of an agreement on a day, derived from what has happened to it; the same rule once more in Java.

-- 1. An ended agreement is ENDED.
-- 2. A decision that rejects makes it REJECTED; one that refers back makes it a DRAFT again.
-- 3. After any other decision: ENDED when the last day has passed; ACTIVE when signed and begun; SIGNED when signed;
--    else MINUTES_APPROVED, else DECIDED. A registered agreement counts as signed, whenever that was.
-- 4. Without a decision: SUBMITTED, else DRAFT.
create function agreement_status(
        origin text, submitted boolean, decided boolean, decision_outcome text, minutes_approved boolean,
        signed_on date, ended boolean, period_first date, period_last date, today date)
    returns text
    language sql immutable parallel safe
    return case
        when ended then 'ENDED'
        when decided and decision_outcome = 'REJECTED' then 'REJECTED'
        when decided and decision_outcome = 'REFERRED_BACK' then 'DRAFT'
        when decided and period_last < today then 'ENDED'
        when decided and (signed_on is not null or origin = 'REGISTERED') and period_first <= today then 'ACTIVE'
        when decided and (signed_on is not null or origin = 'REGISTERED') then 'SIGNED'
        when decided and minutes_approved then 'MINUTES_APPROVED'
        when decided then 'DECIDED'
        when submitted then 'SUBMITTED'
        else 'DRAFT' end;

-- The same for a row: agreement_status(agreement, day).
create function agreement_status(agreement agreement, today date) returns text
    language sql immutable parallel safe
    return agreement_status(
        agreement.origin, agreement.submitted, agreement.decided, agreement.decision_outcome,
        agreement.minutes_approved, agreement.signed_on, agreement.ended, agreement.period_first,
        agreement.period_last, today);

grant execute on function
    agreement_status(text, boolean, boolean, text, boolean, date, boolean, date, date, date),
    agreement_status(agreement, date) to "${app}";

--rollback drop function agreement_status(agreement, date);
--rollback drop function agreement_status(text, boolean, boolean, text, boolean, date, boolean, date, date, date);
