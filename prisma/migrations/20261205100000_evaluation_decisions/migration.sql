-- What was decided about an evaluation stays when one decides anew (besluit 127). Chapters and words as in 20261123120100_guards.

CREATE TABLE "EvaluationDecision" (
    "id" UUID NOT NULL,
    "regionId" UUID NOT NULL,
    "evaluationId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "outcome" "EvaluationOutcome" NOT NULL,
    "decidedOn" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "bodyName" TEXT NOT NULL,
    "decisionId" UUID,
    "recordedById" UUID NOT NULL,
    "recordedFunction" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "EvaluationDecision_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "EvaluationDecision_evaluationId_number_key" ON "EvaluationDecision"("evaluationId", "number");
CREATE INDEX "EvaluationDecision_regionId_idx" ON "EvaluationDecision"("regionId");
CREATE INDEX "EvaluationDecision_decisionId_idx" ON "EvaluationDecision"("decisionId");
CREATE INDEX "EvaluationDecision_recordedById_idx" ON "EvaluationDecision"("recordedById");
ALTER TABLE "EvaluationDecision" ADD CONSTRAINT "EvaluationDecision_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "EvaluationDecision" ADD CONSTRAINT "EvaluationDecision_evaluationId_regionId_fkey" FOREIGN KEY ("evaluationId", "regionId") REFERENCES "Evaluation"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "EvaluationDecision" ADD CONSTRAINT "EvaluationDecision_decisionId_regionId_fkey" FOREIGN KEY ("decisionId", "regionId") REFERENCES "Decision"("id", "regionId") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "EvaluationDecision" ADD CONSTRAINT "EvaluationDecision_recordedById_fkey" FOREIGN KEY ("recordedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- 2. Rights of the app's role and row level security -----------------------------------------------------------

ALTER TABLE "EvaluationDecision" ENABLE ROW LEVEL SECURITY;
CREATE POLICY region_works ON "EvaluationDecision" FOR SELECT TO koersvast_app USING ("regionId" = ANY ((SELECT app.internal_region_ids())::uuid[]));
CREATE POLICY workers_decide ON "EvaluationDecision" FOR INSERT TO koersvast_app WITH CHECK ("recordedById" = app.actor_id() AND "regionId" = ANY (
  (SELECT app.region_ids_as('secretary', 'programmeTeam', 'policyOfficer', 'lead', 'workgroupMember', 'programmeManager'))::uuid[]));
GRANT SELECT, INSERT ON "EvaluationDecision" TO koersvast_app;

-- 3. Rules of the field ----------------------------------------------------------------------------------------

ALTER TABLE "EvaluationDecision"
  ADD CONSTRAINT says_what CHECK (btrim(reason) <> '' AND btrim("bodyName") <> '' AND btrim("recordedFunction") <> ''),
  ADD CONSTRAINT text_length CHECK (char_length("bodyName") <= 200 AND char_length(reason) <= 4000);

-- What was decided until now: the last from the evaluation itself, each one before it from the trail, and what nobody recorded from who began it.
-- Counted from the last one back, and numbered afterwards.
DO $$
DECLARE
  w "Evaluation";
  e record;
  said jsonb;
  told CONSTANT text[] := ARRAY['outcome', 'reason', 'decidedOn', 'bodyName', 'decisionId'];
BEGIN
  FOR w IN SELECT * FROM "Evaluation" WHERE outcome IS NOT NULL LOOP
    said := to_jsonb(w);
    FOR e IN SELECT a.before, a.at, u.id AS "userId", u.function, row_number() OVER (ORDER BY a.id DESC) AS back
               FROM "AuditEvent" a
               LEFT JOIN "ImportedPerson" p ON p."regionId" = a."regionId" AND p.id = a."actorId"
               LEFT JOIN "User" u ON u.id = coalesce(p."userId", a."actorId")
              WHERE a.object = 'Evaluation' AND a."objectId" = w.id::text AND a.action = 'update' AND a.result = 'done' AND a.after ?| told
              ORDER BY a.id DESC LOOP
      INSERT INTO "EvaluationDecision" (id, "regionId", "evaluationId", number, outcome, "decidedOn", reason, "bodyName", "decisionId", "recordedById", "recordedFunction", "recordedAt")
      SELECT gen_random_uuid(), w."regionId", w.id, -e.back, d.outcome, d."decidedOn", d.reason, d."bodyName", d."decisionId", coalesce(e."userId", w."madeById"),
             CASE WHEN e."userId" IS NULL OR e."userId" = w."madeById" THEN w."madeFunction" ELSE e.function END, e.at
        FROM jsonb_populate_record(NULL::"Evaluation", said) d WHERE d.outcome IS NOT NULL;
      said := said || e.before;
    END LOOP;
    INSERT INTO "EvaluationDecision" (id, "regionId", "evaluationId", number, outcome, "decidedOn", reason, "bodyName", "decisionId", "recordedById", "recordedFunction", "recordedAt")
    SELECT gen_random_uuid(), w."regionId", w.id, -1 - coalesce((SELECT max(-number) FROM "EvaluationDecision" WHERE "evaluationId" = w.id), 0),
           d.outcome, d."decidedOn", d.reason, d."bodyName", d."decisionId", w."madeById", w."madeFunction", greatest(d."decidedOn", w."madeOn")
      FROM jsonb_populate_record(NULL::"Evaluation", said) d WHERE d.outcome IS NOT NULL;
  END LOOP;
  UPDATE "EvaluationDecision" d SET number = d.number + 1 + (SELECT count(*) FROM "EvaluationDecision" WHERE "evaluationId" = d."evaluationId");
END $$;

ALTER TABLE "EvaluationDecision" ADD CONSTRAINT numbered CHECK (number > 0);

-- An evaluation says what was decided last, and decisions follow one another. Checked when the transaction ends.
CREATE FUNCTION app.evaluation_says_last_decision() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE said uuid := CASE TG_TABLE_NAME WHEN 'Evaluation' THEN to_jsonb(NEW) ->> 'id' ELSE to_jsonb(NEW) ->> 'evaluationId' END;
BEGIN
  IF EXISTS (
    SELECT FROM "Evaluation" w
      LEFT JOIN LATERAL (SELECT * FROM "EvaluationDecision" WHERE "evaluationId" = w.id ORDER BY number DESC LIMIT 1) d ON true
     WHERE w.id = said AND (w.outcome, w."decidedOn", w.reason, w."bodyName", w."decisionId")
           IS DISTINCT FROM (d.outcome, d."decidedOn", coalesce(d.reason, ''), coalesce(d."bodyName", ''), d."decisionId")) THEN
    RAISE EXCEPTION 'an evaluation says what was decided last' USING ERRCODE = 'check_violation';
  END IF;
  IF (SELECT max(number) <> count(*) FROM "EvaluationDecision" WHERE "evaluationId" = said) THEN
    RAISE EXCEPTION 'a decision about an evaluation follows the one before' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER evaluation_says_last_decision AFTER INSERT OR UPDATE ON "Evaluation" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION app.evaluation_says_last_decision();
CREATE CONSTRAINT TRIGGER evaluation_says_last_decision AFTER INSERT ON "EvaluationDecision" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION app.evaluation_says_last_decision();

-- What was decided stays as it was.
CREATE TRIGGER frozen BEFORE UPDATE OR DELETE ON "EvaluationDecision" FOR EACH ROW EXECUTE FUNCTION app.frozen();
CREATE TRIGGER frozen_whole BEFORE TRUNCATE ON "EvaluationDecision" FOR EACH STATEMENT EXECUTE FUNCTION app.frozen();

-- 4. The trail -------------------------------------------------------------------------------------------------

CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON "EvaluationDecision" FOR EACH ROW EXECUTE FUNCTION app.audit();
