import type { ImportPlace } from './place'

/** The import that a form is about. */
export const PlaceFields = ({ place }: { place: ImportPlace }) =>
  Object.entries(place).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)
