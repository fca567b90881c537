-- KPIs come with a file of a whole agenda, and go when that import is taken back. Besides, their sheets change apart from the structure.
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['Kpi', 'KpiDefinition', 'KpiBreakdown', 'KpiTarget']
  LOOP
    EXECUTE format('CREATE TRIGGER log_structure AFTER INSERT ON %I FOR EACH ROW WHEN (nullif(current_setting(''app.structure_change'', true), '''') IS NOT NULL)
      EXECUTE FUNCTION app.log_structure()', name);
  END LOOP;
END $$;
