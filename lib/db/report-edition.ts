import 'server-only'
import { Prisma } from '@/lib/db/generated/client'

/** Of Report r: a word that changes with every text in the report, so that nobody agrees to what he did not read. */
export const reportEdition = Prisma.sql`md5(concat_ws(' ', r.version,
  (SELECT string_agg(b.id || ' ' || b.version, ' ' ORDER BY b.id) FROM "ReportBlock" b WHERE b."reportId" = r.id),
  (SELECT string_agg(q.id || ' ' || q.version, ' ' ORDER BY q.id) FROM "DecisionRequest" q WHERE q."reportId" = r.id),
  (SELECT string_agg(s.id || ' ' || s.version, ' ' ORDER BY s.id) FROM "Story" s WHERE s."periodId" = r."periodId")))`
