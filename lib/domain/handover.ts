/** What hangs on a person: what he is to do, and the places in which he sits. */
export const thingKinds = ['action', 'measure', 'bottleneck', 'lead', 'deputy', 'member'] as const
export type ThingKind = (typeof thingKinds)[number]

/** One of those, as it was on the screen. */
export type Thing = { kind: ThingKind; id: string; version: number }

/** The box of one thing in a form; its value is the version that was on the screen. */
export const thingField = ({ kind, id }: { kind: ThingKind; id: string }): string => `geef-${kind}-${id}`

export const thingKindWords: Record<ThingKind, string> = {
  action: 'Actie of toezegging',
  measure: 'Maatregel tegen een risico',
  bottleneck: 'Nodig voor een knelpunt',
  lead: 'Functie',
  deputy: 'Waarnemer',
  member: 'Zetel in een overleg',
}
