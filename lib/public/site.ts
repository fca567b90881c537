import 'server-only'

export const accessibilityStatuses = ['A', 'B', 'C', 'D', 'E'] as const
export type AccessibilityStatus = (typeof accessibilityStatuses)[number]

/** What the owner of the installation says on the pages for everybody; README, Configuration. */
export const site = () => ({
  origin: new URL(process.env.NEXTAUTH_URL ?? 'http://localhost:3000').origin,
  owner: process.env.SITE_OWNER || 'de beheerder van deze site',
  contact: process.env.SITE_CONTACT || null,
  accessibility: {
    status: accessibilityStatuses.find((status) => status === process.env.ACCESSIBILITY_STATUS) ?? 'E',
    statement: process.env.ACCESSIBILITY_STATEMENT || null,
  },
})

export const licence = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/deed.nl' }
