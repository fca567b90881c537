-- A body has a name that no other one of its region has, capitals and spaces aside. Chapters and words as in 20261123120100_guards.

-- 1. Rights of the app's role ---------------------------------------------------------------------------------------

-- What of a name is compared.
CREATE FUNCTION app.name_key(name text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT lower(regexp_replace(name, '\s+', '', 'g'));
$$;
GRANT EXECUTE ON FUNCTION app.name_key(text) TO koersvast_app;

-- 2. Rules of the field ---------------------------------------------------------------------------------------------

-- Two that were there already stay both: the younger one says that it is another.
UPDATE "Body" b SET name = left(b.name, 190) || ' (' || t.place || ')', version = b.version + 1
  FROM (SELECT id, row_number() OVER (PARTITION BY "regionId", app.name_key(name) ORDER BY id) AS place FROM "Body") t
 WHERE t.id = b.id AND t.place > 1;
CREATE UNIQUE INDEX "Body_name_once" ON "Body" ("regionId", app.name_key(name));
