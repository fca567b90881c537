import { bottleneckPath, bottlenecksPath, changeBottleneckPath, newBottleneckPath } from '@/lib/kernel/addresses'

/** Where a form of a bottleneck stands, as it sends it along. */
export type BottleneckFormPlace = { region: string; agenda: string; number?: string; at?: string; update?: string }

export const placeFields = (place: BottleneckFormPlace): Record<string, string> =>
  Object.fromEntries(Object.entries(place).filter((entry): entry is [string, string] => entry[1] !== undefined))

export function placeIn(formData: FormData) {
  const text = (name: string) => String(formData.get(name) ?? '').slice(0, 100)
  const [region, agenda, at, update] = [text('region'), text('agenda'), text('at'), text('update')]
  const number = Number(text('number')) || 0
  return {
    list: bottlenecksPath(region, agenda),
    page: bottleneckPath(region, agenda, number),
    change: changeBottleneckPath(region, agenda, number),
    add: newBottleneckPath(region, agenda, { at, update }),
    numbered: (given: number) => bottleneckPath(region, agenda, given),
  }
}
