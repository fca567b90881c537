/** Where a form of a report stands, to come back to. */
export type Place = Record<'region' | 'agenda' | 'period' | 'number', string>

export const PlaceFields = ({ place }: { place: Place }) =>
  Object.entries(place).map(([name, text]) => <input key={name} type="hidden" name={name} value={text} />)

export function placeIn(formData: FormData): Place {
  const text = (name: string) => String(formData.get(name) ?? '').slice(0, 100)
  return { region: text('region'), agenda: text('agenda'), period: text('period'), number: text('number') }
}
