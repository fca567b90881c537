-- Readers get what a percentage is made of, rounded and hidden by the same rule as the percentage. What was published before has none until it is
-- published again.

-- AlterTable
ALTER TABLE "PublishedFigure" ADD COLUMN     "denominator" DECIMAL(18,4),
ADD COLUMN     "numerator" DECIMAL(18,4);

-- Never one without the other, nor without the percentage: with a hidden figure goes all it is made of.
ALTER TABLE "PublishedFigure" ADD CONSTRAINT counts_together
  CHECK ((numerator IS NULL) = (denominator IS NULL) AND (numerator IS NULL OR value IS NOT NULL));
