import type { DateString } from '@/lib/domain/dutch-dates'

/** A story from practice: what happened, who tells it ("een ouder", never a name), and the consent to tell it further. */
export type StoryText = {
  text: string
  teller: string
  consentGiven: boolean
  /** Of a consent: when it was given, and how. */ consentOn: DateString | null
  consentHow: string
}

export type StoryState = 'awaitsConsent' | 'awaitsReader' | 'told'

/** A story is told when there is consent and somebody else read it over for what leads to a person (besluit 89). */
export function storyState({ consentGiven, isReadOver }: { consentGiven: boolean; isReadOver: boolean }): StoryState {
  if (!consentGiven) return 'awaitsConsent'
  return isReadOver ? 'told' : 'awaitsReader'
}

export const storyStateWords: Record<StoryState, string> = {
  awaitsConsent: 'wacht op toestemming',
  awaitsReader: 'wacht op nalezen door een collega',
  told: 'staat in het rapport',
}

/** What whoever reads a story over looks for. */
export const tracesToLookFor = [
  'Geen naam, initialen of bijnaam.',
  'Geen school, club, straat of dorp.',
  'Geen datum, en geen leeftijd die iemand aanwijst.',
  'Geen ziekte of gebeurtenis waaraan men het gezin herkent.',
] as const

/** Without consent nothing is kept of when and how. */
export const storyColumns = ({ text, teller, consentGiven, consentOn, consentHow }: StoryText) => ({
  ...{ text, teller, consentGiven },
  ...(consentGiven ? { consentOn: new Date(consentOn!), consentHow } : { consentOn: null, consentHow: '' }),
})
