import 'server-only'
import { setting } from '@/lib/kernel/settings'

/** What the owner of the installation says on the pages for everybody; README, Configuration. */
export const site = () => ({
  origin: new URL(setting('NEXTAUTH_URL')).origin,
  owner: setting('SITE_OWNER'),
  contact: setting('SITE_CONTACT') ?? null,
  accessibility: { status: setting('ACCESSIBILITY_STATUS'), statement: setting('ACCESSIBILITY_STATEMENT') ?? null },
})

export const licence = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/deed.nl' }
