-- Accounts that nobody could find, correct or close any more, and roles for a municipality that narrowed nothing. Chapters as in 20261123120100_guards.

-- 3. Rules that no query can break -----------------------------------------------------------------------------

-- A role that is for the region as a whole can't be given for one municipality: it would look as if it were less.
-- Who sits on the board or in a council does so for a municipality, and works for one where he is its policy officer.
UPDATE "RoleGrant" SET "municipalityId" = NULL WHERE "municipalityId" IS NOT NULL AND role NOT IN ('boardMember', 'policyOfficer', 'reader');
ALTER TABLE "RoleGrant" ADD CONSTRAINT municipality_of_role CHECK (
  CASE role WHEN 'policyOfficer' THEN "municipalityId" IS NOT NULL WHEN 'boardMember' THEN true WHEN 'reader' THEN true ELSE "municipalityId" IS NULL END);

-- 5. Whose account it is ---------------------------------------------------------------------------------------

-- Whether somebody has a place anywhere today: a role, a function, or a seat in whatever body.
CREATE FUNCTION app.has_place(who uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM "RoleGrant" g WHERE g."userId" = who AND g."validFrom" <= app.today() AND (g."validUntil" IS NULL OR g."validUntil" >= app.today()))
      OR EXISTS (SELECT FROM "Lead" l WHERE who IN (l."userId", l."deputyId") AND l."validFrom" <= app.today() AND (l."validUntil" IS NULL OR l."validUntil" >= app.today()))
      OR EXISTS (SELECT FROM "BodyMember" m WHERE m."userId" = who AND m."validFrom" <= app.today() AND (m."validUntil" IS NULL OR m."validUntil" >= app.today()));
$$;

-- As before; and who was invited: a role that was given and taken away on one day leaves no trace of itself.
CREATE OR REPLACE FUNCTION app.ever_in(region uuid) RETURNS TABLE ("userId" uuid) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT "userId" FROM "RoleGrant" WHERE "regionId" = region
  UNION SELECT "userId" FROM "Lead" WHERE "regionId" = region AND "userId" IS NOT NULL
  UNION SELECT "deputyId" FROM "Lead" WHERE "regionId" = region AND "deputyId" IS NOT NULL
  UNION SELECT "userId" FROM "BodyMember" WHERE "regionId" = region AND "userId" IS NOT NULL
  UNION SELECT "userId" FROM "AccountToken" WHERE "regionId" = region AND kind = 'invitation';
$$;

-- As before; and who lost his last place is still there to close, until he has one in another region.
CREATE OR REPLACE FUNCTION app.accounts_in(region uuid) RETURNS TABLE ("userId" uuid, name text, email text, function text, standing text,
  "invitedUntil" timestamptz, "deactivatedAt" timestamptz, "lastSignIn" timestamptz, "isKept" boolean, "secondFactorSince" timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT u.id, coalesce(u."formerName", u.name), u.email, u.function,
         CASE WHEN u."deactivatedAt" IS NOT NULL THEN 'deactivated'
              WHEN NOT app.has_place(u.id) THEN 'placeless'
              WHEN u."passwordHash" IS NULL AND NOT EXISTS (SELECT FROM "ProviderLink" l WHERE l."userId" = u.id) THEN 'invited' ELSE 'active' END,
         (SELECT t."expiresAt" FROM "AccountToken" t WHERE t."userId" = u.id AND t.kind = 'invitation' AND t."usedAt" IS NULL AND t."withdrawnAt" IS NULL
             AND t."expiresAt" > now()),
         u."deactivatedAt", (SELECT max(s."startedAt") FROM "Session" s WHERE s."userId" = u.id), app.keeps_account(region, u.id),
         (SELECT f.since FROM "SecondFactor" f WHERE f."userId" = u.id)
    FROM "User" u
   WHERE region = ANY (app.region_ids_as('programmeManager'))
     AND u.id IN (SELECT e."userId" FROM app.ever_in(region) e)
     AND (u."deactivatedAt" IS NOT NULL OR NOT app.has_place(u.id) OR EXISTS (SELECT FROM app.people_in(region) p WHERE p."userId" = u.id));
$$;

-- How somebody is called, what he does and where his mail goes, as it is from now on; what he wrote keeps the function of then. Answers 'corrected',
-- or why not: 'same', or 'email-taken'. With another address all his sessions end and no link from before works any more; the old address is told.
CREATE FUNCTION app.correct_account(region uuid, who uuid, called text, works_as text, address text, mail_subject text, mail_text text) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  was "User";
  becomes text := lower(btrim(address));
BEGIN
  PERFORM app.hold_roles(region);
  IF NOT app.keeps_account(region, who) OR NOT app.answers_now(region) THEN
    RAISE EXCEPTION 'accounts are kept by the programme manager' USING ERRCODE = 'insufficient_privilege';
  END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended('tokens ' || who, 0));
  SELECT * INTO was FROM "User" WHERE id = who AND "deactivatedAt" IS NULL FOR UPDATE;
  IF was.id IS NULL THEN RAISE EXCEPTION 'a closed account stays as it was' USING ERRCODE = 'check_violation'; END IF;
  IF (was.name, was.function, was.email) = (btrim(called), btrim(works_as), becomes) THEN RETURN 'same'; END IF;
  IF EXISTS (SELECT FROM "User" WHERE email = becomes AND id <> who) THEN RETURN 'email-taken'; END IF;
  IF was.email <> becomes THEN
    PERFORM app.withdraw_tokens(who, 'invitation'), app.withdraw_tokens(who, 'reset');
    PERFORM app.mail_sealed(who, mail_subject, mail_text);
    UPDATE "Session" SET "endedAt" = now() WHERE "userId" = who AND "endedAt" IS NULL;
  END IF;
  UPDATE "User" SET name = btrim(called), function = btrim(works_as), email = becomes, version = version + 1 WHERE id = who;
  PERFORM app.record_on_account(region, who, jsonb_build_object('account', 'corrected'));
  RETURN 'corrected';
END $$;

-- As before; but an invitation that ran out lets nobody in, whatever the way to sign in.
CREATE OR REPLACE FUNCTION app.account_of_provider(who jsonb, OUT account uuid, OUT refusal text)
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
         AND NOT EXISTS (SELECT FROM "AccountToken" t WHERE t."userId" = found.id AND t.kind = 'invitation' AND t."withdrawnAt" IS NULL AND t."expiresAt" > now())
      THEN 'not-invited'
  END;
  account := CASE WHEN refusal IS NULL THEN found.id END;
END $$;

GRANT EXECUTE ON FUNCTION app.correct_account(uuid, uuid, text, text, text, text, text) TO koersvast_app;
