import { vulnerabilityPath } from '@/lib/kernel/addresses'

const day = 24 * 60 * 60 * 1000

/** RFC 9116. It ends half a year after the first day of this month: so it is the same for a month, and never under 60 days. */
export function securityTxt({ origin, contact, now }: { origin: string; contact: string | null; now: Date }): string {
  const expires = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 1) + 182 * day)
  return [
    `Contact: ${contact?.includes('@') ? `mailto:${contact}` : `${origin}${vulnerabilityPath}`}`,
    `Expires: ${expires.toISOString()}`,
    'Preferred-Languages: nl, en',
    `Canonical: ${origin}/.well-known/security.txt`,
    `Policy: ${origin}${vulnerabilityPath}`,
    '',
  ].join('\n')
}
