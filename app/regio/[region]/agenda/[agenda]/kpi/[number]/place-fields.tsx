import type { KpiPlace } from './place'

export const KpiPlaceFields = ({ place }: { place: KpiPlace }) => (
  <>
    {Object.entries(place).map(([name, text]) => (
      <input key={name} type="hidden" name={name} value={text} />
    ))}
  </>
)
