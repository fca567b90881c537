-- People sign in at their own organisation (OpenID Connect). Chapters as in 20261123120100_guards.

CREATE TABLE "ProviderLink" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "issuer" TEXT NOT NULL,
    "knownAs" TEXT NOT NULL,
    "linkedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ProviderLink_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "ProviderLink_userId_key" ON "ProviderLink"("userId");
CREATE UNIQUE INDEX "ProviderLink_issuer_knownAs_key" ON "ProviderLink"("issuer", "knownAs");
ALTER TABLE "ProviderLink" ADD CONSTRAINT "ProviderLink_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The organisation at whose sign-in a role was given, and that ends it; null: given in the app.
ALTER TABLE "RoleGrant" ADD COLUMN "fromProvider" TEXT;

-- 2. Rights of the app's role and row level security -----------------------------------------------------------

-- Reached through the functions of chapter 5 only.
ALTER TABLE "ProviderLink" ENABLE ROW LEVEL SECURITY;

-- 3. Rules of the field ----------------------------------------------------------------------------------------

ALTER TABLE "ProviderLink" ADD CONSTRAINT says_who CHECK (issuer <> '' AND "knownAs" <> '');
-- What an organisation gives is never of the installation, and nobody in the app gave it.
ALTER TABLE "RoleGrant" ADD CONSTRAINT provider_gives_in_a_region CHECK ("fromProvider" IS NULL OR ("regionId" IS NOT NULL AND "grantedById" IS NULL));

-- Of whose name and address are destroyed, nothing says any more who he was elsewhere.
CREATE FUNCTION app.link_goes_with_address() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM "ProviderLink" WHERE "userId" = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER link_goes_with_address AFTER UPDATE OF email ON "User" FOR EACH ROW WHEN (NEW.email LIKE '%@voormalig.invalid')
  EXECUTE FUNCTION app.link_goes_with_address();

-- 4. The trail -------------------------------------------------------------------------------------------------

-- As before; and that an account was tied to an organisation stands there, not as whom it knows the person.
CREATE OR REPLACE FUNCTION app.without_secrets(state jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN state ?| ARRAY['passwordHash', 'secretHash', 'tokenHash', 'sealedSecret', 'codeHash', 'knownAs']
    THEN state - 'secretHash' - 'tokenHash' - 'sealedSecret' - 'codeHash' - 'knownAs' - 'passwordHash'
         || CASE WHEN state -> 'passwordHash' <> 'null' THEN '{"password": "set"}' ELSE '{}' END::jsonb
    ELSE state END;
$$;
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON "ProviderLink" FOR EACH ROW EXECUTE FUNCTION app.audit();

-- 5. Sign-in: before there is somebody to act for ---------------------------------------------------------------------

-- As before, with whether the account is of who runs the installation: he keeps his password when his organisation signs the others in.
DROP FUNCTION app.account_for_sign_in(text);
CREATE FUNCTION app.account_for_sign_in(address text) RETURNS TABLE ("userId" uuid, "passwordHash" text, "isAdministrator" boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT u.id, u."passwordHash", EXISTS (SELECT FROM app.effective_grants(u.id) g WHERE g.role = 'platformAdmin')
    FROM "User" u WHERE u.email = lower(btrim(address)) AND u."deactivatedAt" IS NULL AND u."passwordHash" IS NOT NULL;
$$;

-- The roles that an organisation says somebody has, as far as their region and municipality are there.
CREATE FUNCTION app.roles_of_provider(roles jsonb) RETURNS TABLE ("regionId" uuid, role "Role", "municipalityId" uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT DISTINCT r.id, w.role, m.id
    FROM jsonb_to_recordset(roles) AS w (region text, role "Role", municipality text)
    JOIN "Region" r ON r.slug = w.region LEFT JOIN "Municipality" m ON m.slug = w.municipality
   WHERE w.role <> 'platformAdmin'
     AND (w.municipality IS NULL OR EXISTS (SELECT FROM "RegionMembership" b WHERE b."regionId" = r.id AND b."municipalityId" = m.id
            AND (b."validUntil" IS NULL OR b."validUntil" >= app.today())));
$$;

-- Gives somebody what his organisation says and ends what it no longer says. What was given in the app stays; so does the last programme manager of a region
-- who can get in.
CREATE FUNCTION app.follow_provider(who uuid, provider text, roles jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM app.hold_roles(held) FROM (
    SELECT "regionId" AS held FROM app.roles_of_provider(roles)
    UNION SELECT "regionId" FROM "RoleGrant" WHERE "userId" = who AND "fromProvider" IS NOT NULL ORDER BY 1) AS regions;

  PERFORM set_config('app.event', 'role.given-by-organisation', true);
  INSERT INTO "RoleGrant" (id, "userId", role, "regionId", "municipalityId", "validFrom", "fromProvider")
  SELECT uuidv7(), who, w.role, w."regionId", w."municipalityId", app.today(), provider FROM app.roles_of_provider(roles) w
   WHERE NOT EXISTS (SELECT FROM "RoleGrant" g WHERE g."userId" = who AND g."regionId" = w."regionId" AND g.role = w.role
           AND g."municipalityId" IS NOT DISTINCT FROM w."municipalityId" AND (g."validUntil" IS NULL OR g."validUntil" >= app.today()));

  PERFORM set_config('app.event', 'role.ended-by-organisation', true);
  WITH over AS (
    SELECT g.* FROM "RoleGrant" g
     WHERE g."userId" = who AND g."fromProvider" IS NOT NULL AND (g."validUntil" IS NULL OR g."validUntil" >= app.today())
       AND NOT EXISTS (SELECT FROM app.roles_of_provider(roles) w WHERE w."regionId" = g."regionId" AND w.role = g.role
             AND w."municipalityId" IS NOT DISTINCT FROM g."municipalityId")
       AND (g.role <> 'programmeManager' OR EXISTS (
             SELECT FROM "RoleGrant" o JOIN "User" u ON u.id = o."userId" AND u."deactivatedAt" IS NULL
              WHERE o."regionId" = g."regionId" AND o.role = 'programmeManager' AND o.id <> g.id AND o."validFrom" <= app.today()
                AND (o."validUntil" IS NULL OR o."validUntil" >= app.today())
                AND (u."passwordHash" IS NOT NULL OR EXISTS (SELECT FROM "ProviderLink" l WHERE l."userId" = u.id))))
  ), today AS (
    DELETE FROM "RoleGrant" g USING over WHERE g.id = over.id AND g."validFrom" >= app.today()
  )
  UPDATE "RoleGrant" g SET "validUntil" = app.today() - 1 FROM over WHERE g.id = over.id AND g."validFrom" < app.today();
END $$;

-- Whose account it is that an organisation vouches for; null with why not. Tied to how the organisation knows the person, from the first time on:
-- an address that went to somebody else doesn't bring the account along. Who was never here needs an invitation that still stands.
CREATE FUNCTION app.account_of_provider(who jsonb, OUT account uuid, OUT refusal text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE found "User";
BEGIN
  SELECT u.* INTO found FROM "ProviderLink" l JOIN "User" u ON u.id = l."userId" WHERE l.issuer = who ->> 'issuer' AND l."knownAs" = who ->> 'subject';
  IF found.id IS NULL THEN SELECT u.* INTO found FROM "User" u WHERE u.email = who ->> 'email'; END IF;
  refusal := CASE
    WHEN found.id IS NULL THEN 'unknown-account'
    WHEN NOT (who -> 'domains') ? split_part(found.email, '@', 2) THEN 'foreign-account'
    WHEN EXISTS (SELECT FROM "ProviderLink" l WHERE l."userId" = found.id AND (l.issuer, l."knownAs") IS DISTINCT FROM (who ->> 'issuer', who ->> 'subject')) THEN 'other-person'
    WHEN found."deactivatedAt" IS NOT NULL THEN 'deactivated'
    WHEN found."passwordHash" IS NULL AND NOT EXISTS (SELECT FROM "ProviderLink" l WHERE l."userId" = found.id)
         AND NOT EXISTS (SELECT FROM "Session" s WHERE s."userId" = found.id)
         AND NOT EXISTS (SELECT FROM "AccountToken" t WHERE t."userId" = found.id AND t.kind = 'invitation' AND t."withdrawnAt" IS NULL)
      THEN 'not-invited'
  END;
  account := CASE WHEN refusal IS NULL THEN found.id END;
END $$;

-- A try that guessed nothing: the organisation said who it is, or was away.
CREATE FUNCTION app.excuse_sign_in(attempt bigint) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE "SignInAttempt" SET succeeded = true WHERE id = attempt;
$$;

-- Somebody came back from his organisation, which says who he is. Answers 'signed-in' or why not.
-- who: provider, issuer, subject, email, domains; newcomer: name and function, null where there are no new accounts; roles: null where the app keeps them;
-- didSecondStep: the organisation asked for it.
CREATE FUNCTION app.sign_in_by_provider(attempt bigint, secret_hash bytea, from_address text, who jsonb) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  person uuid;
  refusal text;
  roles jsonb := nullif(who -> 'roles', 'null');
  newcomer jsonb := nullif(who -> 'newcomer', 'null');
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('organisation ' || (who ->> 'provider'), 0));
  SELECT f.account, f.refusal INTO person, refusal FROM app.account_of_provider(who) f;
  IF refusal = 'unknown-account' AND newcomer IS NOT NULL THEN
    IF NOT EXISTS (SELECT FROM app.roles_of_provider(roles)) THEN RETURN 'no-role'; END IF;
    PERFORM app.begin(NULL, 'organisatie ' || (who ->> 'provider'), 'account.made-by-organisation');
    INSERT INTO "User" (id, email, name, function) VALUES (uuidv7(), who ->> 'email', newcomer ->> 'name', newcomer ->> 'function') RETURNING id INTO person;
  ELSIF refusal IS NOT NULL THEN
    RETURN refusal;
  END IF;

  PERFORM app.begin(person, from_address, 'account.linked-to-organisation');
  INSERT INTO "ProviderLink" (id, "userId", issuer, "knownAs") VALUES (uuidv7(), person, who ->> 'issuer', who ->> 'subject') ON CONFLICT DO NOTHING;
  UPDATE "AccountToken" SET "usedAt" = now() WHERE "userId" = person AND kind = 'invitation' AND "usedAt" IS NULL AND "withdrawnAt" IS NULL;
  IF roles IS NOT NULL THEN
    PERFORM app.begin(NULL, 'organisatie ' || (who ->> 'provider'), '');
    PERFORM app.follow_provider(person, who ->> 'provider', roles);
  END IF;
  PERFORM app.start_session(attempt, person, secret_hash, from_address);
  IF (who ->> 'didSecondStep')::boolean THEN UPDATE "Session" SET "awaits" = NULL WHERE "secretHash" = secret_hash; END IF;
  RETURN 'signed-in';
END $$;

-- An organisation knows somebody differently from now on (or his address went to another): the next who signs in with it is tied to the account.
-- By who runs the installation, with the reason; whoever is signed in is out.
CREATE FUNCTION app.unlink_provider(who uuid, reason text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF who = app.actor_id() OR btrim(reason) = '' OR NOT app.is_platform_admin() THEN
    RAISE EXCEPTION 'an account is untied by who runs the installation, with a reason' USING ERRCODE = 'insufficient_privilege';
  END IF;
  DELETE FROM "ProviderLink" WHERE "userId" = who;
  IF NOT FOUND THEN RETURN false; END IF;
  UPDATE "Session" SET "endedAt" = now() WHERE "userId" = who AND "endedAt" IS NULL;
  PERFORM app.record_on_account(NULL, who, jsonb_build_object('organisation', 'unlinked', 'reason', left(reason, 1000)));
  RETURN true;
END $$;

-- As before; who signs in at his organisation is active without a password.
CREATE OR REPLACE FUNCTION app.accounts_in(region uuid) RETURNS TABLE ("userId" uuid, name text, email text, function text, standing text,
  "invitedUntil" timestamptz, "deactivatedAt" timestamptz, "lastSignIn" timestamptz, "isKept" boolean, "secondFactorSince" timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT u.id, coalesce(u."formerName", u.name), u.email, u.function,
         CASE WHEN u."deactivatedAt" IS NOT NULL THEN 'deactivated'
              WHEN u."passwordHash" IS NULL AND NOT EXISTS (SELECT FROM "ProviderLink" l WHERE l."userId" = u.id) THEN 'invited' ELSE 'active' END,
         (SELECT t."expiresAt" FROM "AccountToken" t WHERE t."userId" = u.id AND t.kind = 'invitation' AND t."usedAt" IS NULL AND t."withdrawnAt" IS NULL
             AND t."expiresAt" > now()),
         u."deactivatedAt", (SELECT max(s."startedAt") FROM "Session" s WHERE s."userId" = u.id), app.keeps_account(region, u.id),
         (SELECT f.since FROM "SecondFactor" f WHERE f."userId" = u.id)
    FROM "User" u
   WHERE region = ANY (app.region_ids_as('programmeManager'))
     AND u.id IN (SELECT e."userId" FROM app.ever_in(region) e)
     AND (u."deactivatedAt" IS NOT NULL OR EXISTS (SELECT FROM app.people_in(region) p WHERE p."userId" = u.id));
$$;

-- Whether the actor has a password here at all.
CREATE FUNCTION app.has_own_password() RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM "User" WHERE id = app.actor_id() AND "passwordHash" IS NOT NULL);
$$;

-- Which of these rights an organisation gave, for who sees them.
CREATE FUNCTION app.rights_of_providers(region uuid) RETURNS TABLE ("grantId" uuid, provider text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT g.id, g."fromProvider" FROM "RoleGrant" g
   WHERE g."regionId" = region AND g."fromProvider" IS NOT NULL AND region = ANY (app.region_ids_as('programmeManager'));
$$;

GRANT EXECUTE ON FUNCTION app.account_for_sign_in(text), app.excuse_sign_in(bigint), app.sign_in_by_provider(bigint, bytea, text, jsonb),
  app.unlink_provider(uuid, text),
  app.accounts_in(uuid), app.has_own_password(), app.rights_of_providers(uuid) TO koersvast_app;
