/** Where a form of the structure stands, as it sends it along: the address of the agenda, and of the part in it. */
export type StructurePlace = { region: string; agenda: string; part: string; under: string }

const names = { region: 'p-region', agenda: 'p-agenda', part: 'p-part', under: 'p-under' } as const

export const placeFields = (place: Partial<StructurePlace>): Record<string, string> =>
  Object.fromEntries(Object.entries(place).map(([name, text]) => [names[name as keyof StructurePlace], text]))

export function readPlace(formData: FormData): StructurePlace {
  const field = (name: keyof StructurePlace) => String(formData.get(names[name]) ?? '').slice(0, 100)
  return { region: field('region'), agenda: field('agenda'), part: field('part'), under: field('under') }
}
