--liquibase formatted sql

--changeset iop:0011-index-values splitStatements:false stripComments:false
--comment The published values the platform begins with. Series without values wait for someone to enter them.

insert into index_series (id, name, kind, note) values
    ('OPI', 'Omsorgsprisindex', 'CHANGE',
     'Procent per år. Publiceras i december för nästa år, preliminärt när löneavtal saknas och definitivt på våren.'),
    ('PKV', 'Prisindex kommunal verksamhet', 'CHANGE',
     'Procent per år. Revideras flera gånger per år; ett värde hör till sin publicering.'),
    ('KPI', 'Konsumentprisindex', 'NUMBER', 'Indextal. Beloppet räknas om med det nya talet genom bastalet.'),
    ('PRISKOMPENSATION', 'Nämndens priskompensation', 'CHANGE',
     'Procent per budgetår, egen för varje nämnd; känd när budgeten är beslutad.');

insert into index_value (series, year, value, status, source, entered_by) values
    ('OPI', 2015, 2.2, 'DEFINITIVE', 'Publicerat OPI enligt plattformens underlag', 'Plattformen'),
    ('OPI', 2016, 2.6, 'DEFINITIVE', 'Publicerat OPI enligt plattformens underlag', 'Plattformen'),
    ('OPI', 2017, 2.7, 'DEFINITIVE', 'Publicerat OPI enligt plattformens underlag', 'Plattformen'),
    ('OPI', 2018, 2.6, 'DEFINITIVE', 'Publicerat OPI enligt plattformens underlag', 'Plattformen'),
    ('OPI', 2019, 2.7, 'DEFINITIVE', 'Publicerat OPI enligt plattformens underlag', 'Plattformen'),
    ('OPI', 2020, 3.0, 'DEFINITIVE', 'Publicerat OPI enligt plattformens underlag', 'Plattformen'),
    ('OPI', 2021, 1.5, 'DEFINITIVE', 'Publicerat OPI enligt plattformens underlag', 'Plattformen'),
    ('OPI', 2022, 1.9, 'DEFINITIVE', 'Publicerat OPI enligt plattformens underlag', 'Plattformen'),
    ('OPI', 2023, 3.5, 'PRELIMINARY', 'Publicerat OPI enligt plattformens underlag', 'Plattformen'),
    ('OPI', 2023, 4.6, 'DEFINITIVE', 'Publicerat OPI enligt plattformens underlag', 'Plattformen');

--rollback delete from index_value where entered_by = 'Plattformen';
--rollback delete from index_series where id in ('OPI', 'PKV', 'KPI', 'PRISKOMPENSATION');
