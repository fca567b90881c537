import 'server-only'
import { createHmac, timingSafeEqual } from 'node:crypto'
import { clientAddress } from '@/lib/auth/request'
import { authSecret } from '@/lib/auth/settings'
import { feedViewer, type FoundFeed } from '@/lib/db/identity'
import type { Viewer } from '@/lib/policy/viewer'

// A calendar program can't sign in: its address is the secret. The database keeps no part of it, so who reads that can't follow a calendar.

export const feedAddress = (id: string): string => `${id}.${signatureOf(id).toString('base64url')}`

/** Who follows the calendar at this address; null when it is no address of ours, or was revoked. */
export async function viewerOfFeed(address: string): Promise<(Omit<FoundFeed, 'viewer'> & { viewer: Viewer }) | null> {
  const [, id, signature] = /^([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})\.([\w-]{43})$/.exec(address) ?? []
  if (!id || !timingSafeEqual(signatureOf(id), Buffer.from(signature!, 'base64url'))) return null
  const feed = await feedViewer(id)
  return feed && { ...feed, viewer: { ...feed.viewer, origin: await clientAddress() } }
}

const signatureOf = (id: string) => createHmac('sha256', authSecret()).update(`calendar ${id}`).digest()
