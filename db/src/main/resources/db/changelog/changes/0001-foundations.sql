--liquibase formatted sql

--changeset iop:0001-foundations splitStatements:false stripComments:false
--comment What everything else stands on: rights, extensions and the reading of dates in documents.

-- Whatever the owner makes from now on is nobody's to run until it is granted.
alter default privileges for role "${owner}" revoke execute on functions from public;

revoke all on schema iop from public;
grant usage on schema iop to "${app}";

-- Both are trusted extensions: the owner of the database may install them, or the bootstrap has done so.
create extension if not exists pg_trgm with schema public;
create extension if not exists btree_gin with schema public;

-- Casting text to date depends on the session's settings and may not be used in a generated column; this may.
create function iso_date(text text) returns date
    language sql immutable strict parallel safe
    return make_date(substr(text, 1, 4)::integer, substr(text, 6, 2)::integer, substr(text, 9)::integer);

-- An array, or an empty one where the document has none.
create function items(document jsonb) returns jsonb
    language sql immutable parallel safe
    return case jsonb_typeof(document) when 'array' then document else '[]'::jsonb end;

-- The texts of an array, in order, or null where it is empty.
create function texts(document jsonb) returns text
    language sql immutable parallel safe
    return (select string_agg(item.value, ', ' order by item.n)
            from jsonb_array_elements_text(items(document)) with ordinality item (value, n));

-- Text as it is searched: one spelling of å, ä and ö, and no capitals, whatever the database's own locale is.
create function folded(text text) returns text
    language sql immutable strict parallel safe
    return lower(normalize(text, NFC) collate "sv-x-icu");

grant execute on function iso_date(text), items(jsonb), texts(jsonb), folded(text) to "${app}";

--rollback drop function folded(text), texts(jsonb), items(jsonb), iso_date(text);
--rollback revoke usage on schema iop from "${app}";
--rollback alter default privileges for role "${owner}" grant execute on functions to public;
