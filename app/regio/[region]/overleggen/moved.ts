import 'server-only'
import { notFound, redirect } from 'next/navigation'
import type { Viewer } from '@/lib/policy/viewer'
import { findMovedMeeting } from '@/lib/queries/moved-meeting'

type Old = { region: string; body: string; day: string; item?: string }

/** An address that stands in a mail or a paper leads on to where the meeting, or the item, went; else there is nothing. */
export async function leadOn(viewer: Viewer, old: Old, pathOn: (day: string) => string): Promise<never> {
  const day = await findMovedMeeting(viewer, old)
  if (day === null) notFound()
  redirect(pathOn(day))
}
