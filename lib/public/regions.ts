import 'server-only'
import { publicRegions } from '@/lib/db/public'

/** The regions that show something to everybody. */
export const listPublicRegions = () => publicRegions()
