-- What is told to whom, by whom and what for, line by line (besluit 131). Chapters and words as in 20261123120100_guards.

CREATE TABLE "CommunicationLine" (
    "id" UUID NOT NULL,
    "regionId" UUID NOT NULL,
    "agendaId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "audience" TEXT NOT NULL,
    "sender" TEXT NOT NULL,
    "goal" TEXT NOT NULL,
    "approach" TEXT NOT NULL DEFAULT '',
    "channel" TEXT NOT NULL DEFAULT '',
    "timing" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "CommunicationLine_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "CommunicationLine_id_regionId_key" ON "CommunicationLine"("id", "regionId");
CREATE UNIQUE INDEX "CommunicationLine_agendaId_number_key" ON "CommunicationLine"("agendaId", "number");
CREATE UNIQUE INDEX "CommunicationLine_agendaId_name_key" ON "CommunicationLine"("agendaId", "name");
CREATE INDEX "CommunicationLine_regionId_idx" ON "CommunicationLine"("regionId");
ALTER TABLE "CommunicationLine" ADD CONSTRAINT "CommunicationLine_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "CommunicationLine" ADD CONSTRAINT "CommunicationLine_agendaId_regionId_fkey" FOREIGN KEY ("agendaId", "regionId") REFERENCES "Agenda"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- 2. Rights of the app's role and row level security -----------------------------------------------------------

-- lib/policy/communication-policy.ts.
ALTER TABLE "CommunicationLine" ENABLE ROW LEVEL SECURITY;
DO $$
DECLARE runs text := '"regionId" = ANY ((SELECT app.region_ids_as(''secretary'', ''programmeTeam'', ''programmeManager''))::uuid[])';
BEGIN
  EXECUTE format('CREATE POLICY runners_add ON "CommunicationLine" FOR INSERT TO koersvast_app WITH CHECK (%s)', runs);
  EXECUTE format('CREATE POLICY runners_change ON "CommunicationLine" FOR UPDATE TO koersvast_app USING (%s)', runs);
  EXECUTE format('CREATE POLICY runners_remove ON "CommunicationLine" FOR DELETE TO koersvast_app USING (%s)', runs);
END $$;
CREATE POLICY region_works ON "CommunicationLine" FOR SELECT TO koersvast_app
  USING ("regionId" = ANY ((SELECT app.internal_region_ids())::uuid[]) AND "agendaId" IN (SELECT id FROM "Agenda"));
GRANT SELECT, INSERT, DELETE, UPDATE (name, audience, sender, goal, approach, channel, timing, version) ON "CommunicationLine" TO koersvast_app;
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON "CommunicationLine" FOR EACH ROW EXECUTE FUNCTION app.audit();

-- 3. Rules of the field ----------------------------------------------------------------------------------------

ALTER TABLE "CommunicationLine"
  ADD CONSTRAINT says_what CHECK (btrim(name) <> '' AND btrim(audience) <> '' AND btrim(sender) <> '' AND btrim(goal) <> ''),
  ADD CONSTRAINT text_length CHECK (greatest(char_length(name), char_length(channel), char_length(timing)) <= 200
                                    AND greatest(char_length(audience), char_length(sender), char_length(goal), char_length(approach)) <= 4000),
  ADD CONSTRAINT counts_up CHECK (number > 0);

CREATE FUNCTION app.communication_of_running_agenda() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF app.actor_id() IS NOT NULL AND (SELECT status FROM "Agenda" WHERE id = coalesce(NEW."agendaId", OLD."agendaId")) <> 'adopted' THEN
    RAISE EXCEPTION 'lines of communication are of an agenda that runs' USING ERRCODE = 'check_violation';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER communication_of_running_agenda BEFORE INSERT OR UPDATE OR DELETE ON "CommunicationLine" FOR EACH ROW EXECUTE FUNCTION app.communication_of_running_agenda();
