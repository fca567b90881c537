import { changeDecisionPath, decisionPath, itemPath, newDecisionPath, newItemDecisionPath, reportMeetingPath } from '@/lib/kernel/addresses'

// Where the forms of a meeting stand and lead to. Each is an address of its own, so that a page holds one form at a time.

export type MeetingPlace = { region: string; agenda: string; period: string }

/** The form for what the report asks as its first, second, … */
export const questionPath = ({ region, agenda, period }: MeetingPlace, number: number) =>
  `${reportMeetingPath(region, agenda, period)}?vraag=${number}`

/** The form for an action, under a decision of the meeting. */
export const decidedPath = ({ region, agenda, period }: MeetingPlace, number: number) =>
  `${reportMeetingPath(region, agenda, period)}?besluit=${number}`

/** The hidden fields that say where a form stands. */
export type FormPlace = {
  region: string
  agenda?: string
  period?: string
  question?: string
  number?: string
  /** An item of the agenda of a meeting of a body. */
  body?: string
  day?: string
  item?: string
}

type FormAddresses = {
  recordPath: string
  changePath: string
  actionPath: string
  /** Where a decision is shown after it was written down. */
  decided: (decision: number) => string
  changed: string
  added: (action: number) => string
}

export function readPlace(formData: FormData): FormAddresses {
  const text = (name: string) => String(formData.get(name) ?? '').slice(0, 100)
  const [region, agenda, period] = [text('region'), text('agenda'), text('period')]
  const meeting: MeetingPlace | null = agenda && period ? { region, agenda, period } : null
  const [question, number] = [Number(text('question')) || null, Number(text('number')) || 0]
  const [body, day, item] = [text('body'), text('day'), text('item')]
  if (item) return placeAtItem(region, itemPath(region, body, day, item), item)
  return {
    recordPath: meeting && question ? questionPath(meeting, question) : newDecisionPath(region, meeting ?? undefined),
    changePath: changeDecisionPath(region, number),
    actionPath: meeting ? decidedPath(meeting, number) : decisionPath(region, number),
    decided: (decision: number) =>
      meeting ? `${decidedPath(meeting, decision)}#besluit-${decision}` : `${decisionPath(region, decision)}?melding=vastgelegd#melding`,
    changed: `${decisionPath(region, number)}?melding=gewijzigd#melding`,
    added: (action: number) =>
      meeting
        ? `${decidedPath(meeting, number)}&actie=${action}#besluit-${number}`
        : `${decisionPath(region, number)}?melding=toegevoegd&actie=${action}#melding`,
  }
}

/** The forms that stand at an item of an agenda lead back to it. */
const placeAtItem = (region: string, page: string, item: string): FormAddresses => ({
  recordPath: newItemDecisionPath(region, item),
  changePath: page,
  actionPath: `${page}?form=actie`,
  decided: () => `${page}?melding=besluit#melding`,
  changed: page,
  added: () => `${page}?melding=actie#melding`,
})
