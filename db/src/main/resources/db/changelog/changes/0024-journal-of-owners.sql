--liquibase formatted sql

--changeset iop:0024-journal-of-owners splitStatements:false stripComments:false
--comment Every committee that owns or has owned an agreement reads what was done to it; the list of owners on a day.

-- The committee that decided it and every one it has been handed over to, as far as the handover took effect.
create function owners_until(committee text, life jsonb, day date) returns text[]
    language sql immutable parallel safe
    return array[committee] || array(
        select given.value ->> 'to'
        from jsonb_array_elements(items(life -> 'events')) with ordinality given (value, n)
        where given.value ->> 'type' = 'HandedOver' and iso_date(given.value ->> 'on') <= day
          and (given.value ->> 'condition' is null
               or exists (select from jsonb_array_elements(items(life -> 'events')) with ordinality met (value, n)
                          where met.n > given.n and met.value ->> 'type' = 'HandoverSettled'
                            and met.value ->> 'to' = given.value ->> 'to' and met.value ->> 'met' = 'true'))
        order by given.n);

grant execute on function owners_until(text, jsonb, date) to "${app}";

--rollback drop function owners_until(text, jsonb, date);
