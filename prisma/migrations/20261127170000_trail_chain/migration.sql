-- The trail as a chain: every event carries its number and a hash over itself and the hash before it, for each region and for the installation (the
-- events without region). Who changes, removes or adds a row afterwards breaks the chain, whatever rights he has (npm run audit:verify).

ALTER TABLE "AuditEvent" ADD COLUMN "chainNumber" BIGINT, ADD COLUMN hash BYTEA;
CREATE INDEX "AuditEvent_unsealed" ON "AuditEvent" (id) WHERE hash IS NULL;

-- Where each chain ends. The installation has the id of zeros.
CREATE TABLE "AuditChain" (
  id UUID NOT NULL,
  number BIGINT NOT NULL,
  hash BYTEA NOT NULL,
  CONSTRAINT "AuditChain_pkey" PRIMARY KEY (id)
);
ALTER TABLE "AuditChain" ENABLE ROW LEVEL SECURITY;

CREATE FUNCTION app.chain_of(e "AuditEvent") RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(e."regionId", '00000000-0000-0000-0000-000000000000');
$$;

-- What the hash is over. scripts/audit-chain.ts makes the same text: each value with its length before it, "-" for none.
CREATE FUNCTION app.link_text(e "AuditEvent", previous bytea) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT string_agg(coalesce(length(value) || ':' || value, '-'), ',' ORDER BY turn)
    FROM unnest(ARRAY[encode(previous, 'hex'), e."chainNumber"::text, (extract(epoch FROM e.at) * 1000000)::bigint::text, e."regionId"::text, e."actorId"::text,
                      e.event, e.action, e.object, e."objectId", e.result, e.origin, e.before::text, e.after::text]) WITH ORDINALITY AS v (value, turn);
$$;

-- Every event that is not in a chain yet; those of others in work can't be seen, and what was committed is in one.
CREATE FUNCTION app.seal_trail() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  chain_id uuid;
  head "AuditChain";
  e "AuditEvent";
BEGIN
  -- In one order, so that nobody waits for somebody who waits for him.
  FOR chain_id IN SELECT DISTINCT app.chain_of(a) FROM "AuditEvent" a WHERE hash IS NULL ORDER BY 1 LOOP
    INSERT INTO "AuditChain" VALUES (chain_id, 0, '') ON CONFLICT DO NOTHING;
    SELECT * INTO head FROM "AuditChain" WHERE id = chain_id FOR UPDATE;
    FOR e IN SELECT a.* FROM "AuditEvent" a WHERE hash IS NULL AND app.chain_of(a) = chain_id ORDER BY id LOOP
      head.number := head.number + 1;
      e."chainNumber" := head.number;
      head.hash := sha256(convert_to(app.link_text(e, head.hash), 'UTF8'));
      UPDATE "AuditEvent" SET "chainNumber" = head.number, hash = head.hash WHERE id = e.id;
    END LOOP;
    UPDATE "AuditChain" SET number = head.number, hash = head.hash WHERE id = chain_id;
  END LOOP;
END $$;

SELECT app.seal_trail();

-- At the end of a transaction, so that others wait for no longer than that.
CREATE FUNCTION app.seal() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM "AuditEvent" WHERE id = NEW.id AND hash IS NULL) THEN PERFORM app.seal_trail(); END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER seal AFTER INSERT ON "AuditEvent" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.seal();

-- The programme manager reads the trail of the region, the administrator that of the installation itself.
CREATE POLICY manager_reads ON "AuditEvent" FOR SELECT TO koersvast_app USING ("regionId" = ANY ((SELECT app.region_ids_as('programmeManager'))::uuid[]));
CREATE POLICY administrator_reads ON "AuditEvent" FOR SELECT TO koersvast_app USING ("regionId" IS NULL AND (SELECT app.is_platform_admin()));
GRANT SELECT (id, at, "regionId", "actorId", event, action, object, "objectId", result, origin, before, after) ON "AuditEvent" TO koersvast_app;
-- The names of those who did it.
CREATE POLICY administrator_reads ON "User" FOR SELECT TO koersvast_app USING ((SELECT app.is_platform_admin()));
