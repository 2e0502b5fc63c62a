--liquibase formatted sql

--changeset iop:0025-notice-taken-back splitStatements:false stripComments:false
--comment A notice that was taken back ends nothing. No row kept before knows of one, so what is stored needs no new look.

-- The last day after the latest notice: null where there is none or it was taken back, infinity where it is unknown.
create or replace function notice_until(life jsonb) returns date
    language sql immutable parallel safe
    return (select coalesce(iso_date(event ->> 'endsOn'), 'infinity'::date)
            from (select last_event(life, 'NoticeGiven', 'NoticeTakenBack')) latest (event)
            where event ->> 'type' = 'NoticeGiven');

--rollback create or replace function notice_until(life jsonb) returns date language sql immutable parallel safe return (select coalesce(iso_date(event ->> 'endsOn'), 'infinity'::date) from (select last_event(life, 'NoticeGiven')) latest (event) where event is not null);
