export type HiddenFields = Record<'region' | 'regionId' | 'userId', string>

export const Hidden = ({ fields }: { fields: HiddenFields }) =>
  Object.entries(fields).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)
