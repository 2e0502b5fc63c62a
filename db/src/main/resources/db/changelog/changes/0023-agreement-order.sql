--liquibase formatted sql

--changeset iop:0023-agreement-order splitStatements:false stripComments:false
--comment The orders of the list that begin with the largest, where what is unknown comes last.

-- An index is read backwards with what is unknown first; these say the order that the list asks for.
create index agreement_by_title_down on agreement (tenant, title desc nulls last, id);
create index agreement_by_first_day_down on agreement (tenant, period_first desc nulls last, id);
create index agreement_by_last_day_down on agreement (tenant, period_last desc nulls last, id);
create index agreement_by_money_down on agreement (tenant, committed_ore desc nulls last, id);
create index agreement_by_change_down on agreement (tenant, changed_at desc nulls last, id);
create index agreement_by_breaches_down on agreement (tenant, breaches desc nulls last, id);

--rollback drop index agreement_by_title_down, agreement_by_first_day_down, agreement_by_last_day_down,
--rollback agreement_by_money_down, agreement_by_change_down, agreement_by_breaches_down;
