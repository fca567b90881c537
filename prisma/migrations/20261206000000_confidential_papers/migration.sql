-- A paper of an agenda can be confidential, as a risk can (besluit 130). Chapters and words as in 20261123120100_guards.

ALTER TABLE "AgendaPaper" ADD COLUMN "isConfidential" BOOLEAN NOT NULL DEFAULT false;

-- 2. Rights of the app's role and row level security -----------------------------------------------------------

-- lib/policy/meeting-policy.ts, canSeeConfidentialPapers(). Who may not see a paper can't take it away unseen either.
DO $$
DECLARE
  entitled text := '"regionId" = ANY ((SELECT app.region_ids_as(''boardMember'', ''secretary'', ''programmeTeam'', ''programmeManager''))::uuid[])';
  of_item text := '"itemId" IN (SELECT id FROM "AgendaItem")';
BEGIN
  DROP POLICY as_item_reads ON "AgendaPaper";
  DROP POLICY as_item_adds ON "AgendaPaper";
  EXECUTE format('CREATE POLICY as_item_reads ON "AgendaPaper" FOR SELECT TO koersvast_app USING (%s AND (NOT "isConfidential" OR %s))', of_item, entitled);
  EXECUTE format('CREATE POLICY as_item_adds ON "AgendaPaper" FOR INSERT TO koersvast_app WITH CHECK (%s AND (NOT "isConfidential" OR %s))', of_item, entitled);
  EXECUTE format('CREATE POLICY entitled_marks ON "AgendaPaper" FOR UPDATE TO koersvast_app USING (%s AND %s)', of_item, entitled);
  EXECUTE format('CREATE POLICY confidential_stays ON "AgendaPaper" AS RESTRICTIVE FOR DELETE TO koersvast_app USING (NOT "isConfidential" OR %s)', entitled);
END $$;
GRANT UPDATE ("isConfidential") ON "AgendaPaper" TO koersvast_app;
