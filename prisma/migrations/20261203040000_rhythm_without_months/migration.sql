-- "Maandelijks, behalve in juli en augustus": the months in which a body never meets.
ALTER TABLE "Body" ADD COLUMN     "rhythmWithout" INTEGER[] DEFAULT ARRAY[]::INTEGER[];

GRANT UPDATE ("rhythmWithout") ON "Body" TO koersvast_app;

ALTER TABLE "Body"
  ADD CONSTRAINT rests_in_months CHECK (
    "rhythmWithout" IS NOT NULL AND "rhythmWithout" <@ ARRAY[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] AND cardinality("rhythmWithout") < 12
    AND ("timesPerYear" IS NOT NULL OR cardinality("rhythmWithout") = 0));
