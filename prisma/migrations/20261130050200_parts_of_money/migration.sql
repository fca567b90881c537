-- A part of a line of the budget counts in that line, so a part has no parts of its own. Checked when the transaction ends, for a file with an
-- agenda writes its lines one by one.
CREATE FUNCTION app.part_of_whole() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM "BudgetLine" b JOIN "BudgetLine" p ON p.id = b."parentId" WHERE b.id = NEW.id AND p."parentId" IS NOT NULL)
     OR EXISTS (SELECT FROM "BudgetLine" b JOIN "BudgetLine" c ON c."parentId" = b.id WHERE b.id = NEW.id AND b."parentId" IS NOT NULL) THEN
    RAISE EXCEPTION 'a part of a line of the budget has no parts' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER part_of_whole AFTER INSERT OR UPDATE OF "parentId" ON "BudgetLine" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW."parentId" IS NOT NULL) EXECUTE FUNCTION app.part_of_whole();
