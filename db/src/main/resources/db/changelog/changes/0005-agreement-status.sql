--liquibase formatted sql

--changeset iop:0005-agreement-status splitStatements:false stripComments:false
--comment The status of an agreement on a day, derived from what has happened to it; the same rule once more in Java.

-- 1. Without a decision: SUBMITTED, else DRAFT; a decision that refers back makes it a DRAFT again.
-- 2. A decision that rejects makes it REJECTED. An agreement ended early is ENDED.
-- 3. Until signed it is MINUTES_APPROVED, else DECIDED. A registered agreement counts as signed, whenever that was.
-- 4. Once signed: ENDED when the last day has passed, ACTIVE when the first day has come, else SIGNED.
create function agreement_status(
        origin text, submitted boolean, decision_outcome text, minutes_approved boolean,
        signed_on date, ended boolean, period_first date, period_last date, today date)
    returns text
    language sql immutable parallel safe
    return case
        when decision_outcome is null then case when submitted then 'SUBMITTED' else 'DRAFT' end
        when decision_outcome = 'REFERRED_BACK' then 'DRAFT'
        when decision_outcome = 'REJECTED' then 'REJECTED'
        when ended then 'ENDED'
        when signed_on is null and origin <> 'REGISTERED'
            then case when minutes_approved then 'MINUTES_APPROVED' else 'DECIDED' end
        when period_last < today then 'ENDED'
        when period_first <= today then 'ACTIVE'
        else 'SIGNED' end;

-- The same for a row: agreement_status(agreement, day).
create function agreement_status(agreement agreement, today date) returns text
    language sql immutable parallel safe
    return agreement_status(
        agreement.origin, agreement.submitted, agreement.decision_outcome,
        agreement.minutes_approved, agreement.signed_on, agreement.ended, agreement.period_first,
        agreement.period_last, today);

grant execute on function
    agreement_status(text, boolean, text, boolean, date, boolean, date, date, date),
    agreement_status(agreement, date) to "${app}";

--rollback drop function agreement_status(agreement, date);
--rollback drop function agreement_status(text, boolean, text, boolean, date, boolean, date, date, date);
