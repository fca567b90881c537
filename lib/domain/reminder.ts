import { fullDate, type DateString } from '@/lib/domain/dutch-dates'

export type MissingUpdate = { code: string; title: string; municipality: string | null; formUrl: string }

type Reminder = {
  name: string
  region: string
  /** "1e halfjaar 2023" */
  period: string
  closesOn: DateString
  missing: readonly MissingUpdate[]
  myUpdatesUrl: string
  /** Who asked for it: "Ruben Kastelein, secretaris". */
  sender: string
}

/** The mail to somebody who still has something to report, with a link straight to every form. */
export function reminderMail({ name, region, period, closesOn, missing, myUpdatesUrl, sender }: Reminder): {
  subject: string
  text: string
} {
  const count = missing.length === 1 ? '1 melding' : `${missing.length} meldingen`
  const paragraphs = [
    `Beste ${name},`,
    `Voor de verslagperiode ${period} van regio ${region} ${missing.length === 1 ? 'ontbreekt' : 'ontbreken'} van jou nog ${count}. Melden kan tot en met ${fullDate(closesOn)}.`,
    'Vul per activiteit in hoe het ervoor staat:',
    ...missing.map((item) => `${item.code} ${oneLine(item.title)}${item.municipality ? ` (${item.municipality})` : ''}\n${item.formUrl}`),
    `Is er niets veranderd sinds je vorige melding? Kies dan op Mijn updates ‘Ongewijzigd, bevestig’:\n${myUpdatesUrl}`,
    `Groet,\n${sender}`,
  ]
  return { subject: `Nog ${count} voor ${period}, tot en met ${fullDate(closesOn)}`, text: `${paragraphs.join('\n\n')}\n` }
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()
