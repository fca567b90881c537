import 'server-only'
import { Prisma } from '@/lib/db/generated/client'

/** Body b as canSeeMeetings() asks for it, as JSON. */
export const bodyPlace = Prisma.sql`jsonb_build_object('regionId', b."regionId", 'kind', b.kind, 'isOwn', b.id = ANY (app.own_body_ids()))`
