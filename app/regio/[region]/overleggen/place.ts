import { bodiesPath, bodyPath, changeBodyPath, itemPath, meetingPath, memberPath, newBodyPath } from '@/lib/kernel/addresses'

/** Where a form stands, as it sends it along. */
export type Place = { region: string; body?: string; day?: string; item?: string; member?: string }

export const placeFields = (place: Place): Record<string, string> =>
  Object.fromEntries(Object.entries(place).filter((entry): entry is [string, string] => entry[1] !== undefined))

/** The addresses that belong to the place of a form. */
export function placeIn(formData: FormData) {
  const text = (name: string) => String(formData.get(name) ?? '').slice(0, 200)
  const [region, body, day, item, member] = [text('region'), text('body'), text('day'), text('item'), text('member')]
  return {
    ...{ region, body, day },
    bodies: bodiesPath(region),
    bodyPath: bodyPath(region, body),
    saveBodyPath: body ? changeBodyPath(region, body) : newBodyPath(region),
    memberPath: memberPath(region, body, member || undefined),
    meetingPath: meetingPath(region, body, day),
    itemPath: itemPath(region, body, day, item || undefined),
  }
}

/** An address with what the page says there after an act. */
export const saying = (path: string, what: string) => `${path}?melding=${what}#melding`
