-- Money is spent from its year on and until it lapses (lib/domain/budget-lapse.ts). Chapters and words as in 20261123120100_guards.

-- 3. Rules of the field ----------------------------------------------------------------------------------------

CREATE FUNCTION app.spent_while_it_lasts() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF app.actor_id() IS NOT NULL AND EXISTS (
       SELECT FROM "BudgetLine" b LEFT JOIN "BudgetLine" p ON p.id = b."parentId"
        WHERE b.id = NEW."lineId" AND (NEW."spentOn" < make_date(b.year, 1, 1) OR NEW."spentOn" > least(b."lapsesOn", p."lapsesOn"))) THEN
    RAISE EXCEPTION 'money is spent from its year on and until it lapses' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER spent_while_it_lasts BEFORE INSERT ON "BudgetStep" FOR EACH ROW WHEN (NEW."spentOn" IS NOT NULL) EXECUTE FUNCTION app.spent_while_it_lasts();
