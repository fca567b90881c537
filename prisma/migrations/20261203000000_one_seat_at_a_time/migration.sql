-- A change of a bottleneck keeps what each of its texts was.
ALTER TABLE "BottleneckStep"
  DROP CONSTRAINT text_length,
  ADD CONSTRAINT text_length CHECK (char_length(note) <= CASE WHEN act = 'changed' THEN 20000 ELSE 4000 END);

-- Nobody sits twice in a body at once, and one person chairs it. What was written down before this rule: who sits there twice goes on in the seat
-- that began last, and of two chairs the one who came last stays it.
UPDATE "BodyMember" s SET "validUntil" = n."validFrom" - 1
  FROM (SELECT id, lead("validFrom") OVER (PARTITION BY "bodyId", "userId" ORDER BY "validFrom") AS "validFrom" FROM "BodyMember" WHERE "userId" IS NOT NULL) n
 WHERE n.id = s.id AND coalesce(s."validUntil", 'infinity') >= n."validFrom";
UPDATE "BodyMember" s SET role = 'member'
 WHERE s.role = 'chair'
   AND EXISTS (SELECT FROM "BodyMember" o
                WHERE o.role = 'chair' AND o."bodyId" = s."bodyId" AND (o."validFrom", o.id) > (s."validFrom", s.id)
                  AND daterange(o."validFrom", o."validUntil", '[]') && daterange(s."validFrom", s."validUntil", '[]'));
ALTER TABLE "BodyMember"
  ADD CONSTRAINT one_seat_of_a_person EXCLUDE USING gist ("bodyId" WITH =, "userId" WITH =, daterange("validFrom", "validUntil", '[]') WITH &&),
  ADD CONSTRAINT one_chair_at_a_time EXCLUDE USING gist ("bodyId" WITH =, daterange("validFrom", "validUntil", '[]') WITH &&) WHERE (role = 'chair');
