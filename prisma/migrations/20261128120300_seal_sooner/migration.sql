-- Who saves in a region waits for who seals its trail at that moment. An import of 50,000 figures held the chain for 5 to 6 seconds, longer than others
-- wait; now everything that needs no other event is done before the chain is held, and the rows are written at once, which halves that. And
-- who comes to the chain waits for it longer than for a row that somebody holds: it is the last thing before he is done. The hashes are the same.

-- What a hash is over, after the hash before it and the number: each value with its length before it, "-" for none (scripts/audit-chain.ts).
CREATE FUNCTION app.link_values(e "AuditEvent") RETURNS text LANGUAGE sql STABLE AS $$
  SELECT string_agg(coalesce(length(value) || ':' || value, '-'), ',' ORDER BY turn)
    FROM unnest(ARRAY[(extract(epoch FROM e.at) * 1000000)::bigint::text, e."regionId"::text, e."actorId"::text,
                      e.event, e.action, e.object, e."objectId", e.result, e.origin, e.before::text, e.after::text]) WITH ORDINALITY AS v (value, turn);
$$;

CREATE OR REPLACE FUNCTION app.seal_trail() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  chain_id uuid;
  head "AuditChain";
  ids bigint[];
  texts text[];
  hashes bytea[];
  own text;
  first bigint;
  previous text;
BEGIN
  -- Shorter than statement_timeout of the app, which counts at a commit too.
  PERFORM set_config('lock_timeout', '14s', true);
  -- In one order, so that nobody waits for somebody who waits for him.
  FOR chain_id IN SELECT DISTINCT app.chain_of(a) FROM "AuditEvent" a WHERE hash IS NULL ORDER BY 1 LOOP
    SELECT array_agg(a.id ORDER BY a.id), array_agg(app.link_values(a) ORDER BY a.id) INTO ids, texts
      FROM "AuditEvent" a WHERE hash IS NULL AND app.chain_of(a) = chain_id;
    hashes := '{}';
    INSERT INTO "AuditChain" VALUES (chain_id, 0, '') ON CONFLICT DO NOTHING;
    SELECT * INTO head FROM "AuditChain" WHERE id = chain_id FOR UPDATE;
    first := head.number;
    FOREACH own IN ARRAY texts LOOP
      head.number := head.number + 1;
      previous := encode(head.hash, 'hex');
      head.hash := sha256(convert_to(length(previous) || ':' || previous || ',' || length(head.number::text) || ':' || head.number || ',' || own, 'UTF8'));
      hashes := hashes || head.hash;
    END LOOP;
    UPDATE "AuditEvent" a SET "chainNumber" = first + s.turn, hash = s.hash
      FROM unnest(ids, hashes) WITH ORDINALITY AS s (id, hash, turn) WHERE a.id = s.id AND a.hash IS NULL;
    UPDATE "AuditChain" SET number = head.number, hash = head.hash WHERE id = chain_id;
  END LOOP;
END $$;

DROP FUNCTION app.link_text("AuditEvent", bytea);
