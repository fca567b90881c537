import type { AddAgendaItemFailure } from '@/lib/commands/add-agenda-item'
import type { AddAgendaPaperFailure } from '@/lib/commands/add-agenda-paper'
import type { AddBodyFailure } from '@/lib/commands/add-body'
import type { AddMeetingFailure } from '@/lib/commands/add-meeting'
import type { AddMemberFailure } from '@/lib/commands/add-member'
import type { ChangeAgendaItemFailure } from '@/lib/commands/change-agenda-item'
import type { ChangeMeetingFailure } from '@/lib/commands/change-meeting'
import type { ClearMeetingsFailure } from '@/lib/commands/clear-meetings'
import type { CloseMeetingFailure } from '@/lib/commands/close-meeting'
import type { PassItemOnFailure } from '@/lib/commands/pass-item-on'
import type { RecordAttendanceFailure } from '@/lib/commands/record-attendance'
import type { RemoveAgendaItemFailure } from '@/lib/commands/remove-agenda-item'
import type { ReopenMeetingFailure } from '@/lib/commands/reopen-meeting'
import type { WriteConsultationFailure } from '@/lib/commands/write-consultation'
import type { Message } from '@/lib/forms/form-state'

const kept = 'Er is niets bewaard; je tekst staat nog hieronder.'
const notFound = { sentence: `Dit bestaat niet meer. ${kept}` }
const notOpen = { sentence: `De vergadering is gesloten of gaat niet door. ${kept}` }
const stale = {
  sentence: `Een collega heeft dit intussen gewijzigd. ${kept} Hierboven zie je hoe het nu is; bewaar opnieuw als dat nodig is.`,
}
const organisers = { sentence: `Overleggen en leden wijzigen de programmamanager en de secretaris. ${kept}` }
const keepers = { sentence: `De agenda beheert wie het overleg voorbereidt. ${kept}` }
const dayTaken = { field: 'heldOn', sentence: 'Op deze dag is er al een vergadering van dit overleg. Kies een andere dag.' }

export const bodyFailures: Record<AddBodyFailure, Message> = {
  'not-found': notFound,
  'not-allowed': organisers,
  'name-taken': {
    field: 'name',
    sentence: 'Er is al een overleg met deze naam. Hoofdletters en spaties tellen niet mee. Kies een andere.',
  },
  'ambition-not-found': { field: 'ambitionId', sentence: 'Dit staat niet (meer) in de agenda. Kies iets anders, of niets.' },
}

export const clearFailures: Record<ClearMeetingsFailure, Message> = {
  ...{ 'not-found': notFound, 'not-allowed': keepers },
  'none-left': { sentence: 'Een collega deed hier intussen iets mee. De pagina toont hoe het nu is; er is niets veranderd.' },
}

export const memberFailures: Record<AddMemberFailure, Message> = {
  'not-found': notFound,
  'not-allowed': organisers,
  'person-not-found': { field: 'userId', sentence: 'Deze collega werkt niet (meer) in de regio. Kies iemand anders, of niemand.' },
  'seat-taken': { field: 'userId', sentence: 'Deze collega zit in die tijd al in dit overleg. Wijzig die plek, of kies andere dagen.' },
  'chair-taken': { field: 'role', sentence: 'In die tijd is er al een voorzitter. Laat die eerst eindigen, of kies secretaris of lid.' },
}

export const addMeetingFailures: Record<AddMeetingFailure, Message> = {
  'not-found': notFound,
  'not-allowed': keepers,
  'day-taken': dayTaken,
}

export const changeMeetingFailures: Record<Exclude<ChangeMeetingFailure, 'stale'>, Message> = {
  ...addMeetingFailures,
  closed: { sentence: `De vergadering is gesloten. ${kept}` },
  past: { field: 'heldOn', sentence: 'Deze dag is al voorbij. Kies vandaag of een latere dag.' },
  'report-adopted': {
    field: 'heldOn',
    sentence: 'In deze vergadering is een rapport vastgesteld. De dag blijft daarom zoals hij is.',
  },
  'before-closing': { field: 'heldOn', sentence: 'Dan kan er nog worden gemeld voor het rapport. Kies een latere dag.' },
  'period-waits': {
    field: 'isCancelled',
    sentence: 'Een verslagperiode eindigt met deze vergadering. Geef die eerst een andere dag, bij Verslagperiodes.',
  },
}

export const closeFailures: Record<CloseMeetingFailure, Message> = {
  'not-found': { sentence: 'Deze vergadering bestaat niet meer.' },
  'not-allowed': { sentence: 'Een vergadering sluit wie het overleg voorbereidt. Er is niets veranderd.' },
  'not-open': { sentence: 'De vergadering is al gesloten, of gaat niet door.' },
  'not-held': { sentence: 'De vergadering moet nog komen. Sluiten kan vanaf de dag zelf.' },
  stale: {
    sentence:
      'Een collega heeft de vergadering intussen gewijzigd. De pagina toont haar nu zoals ze is. Sluit haar opnieuw als alles klopt.',
  },
}

export const reopenFailures: Record<ReopenMeetingFailure, Message> = {
  'not-found': { sentence: 'Deze vergadering bestaat niet meer.' },
  'not-allowed': { sentence: 'Alleen de secretaris heropent een vergadering. Er is niets veranderd.' },
  'not-closed': { sentence: 'De vergadering is al open.' },
  stale: { sentence: 'Een collega deed intussen iets met deze vergadering. Laad de pagina opnieuw; je tekst staat nog hieronder.' },
}

export const attendanceFailures: Record<RecordAttendanceFailure, Message> = {
  ...{ 'not-found': notFound, 'not-allowed': keepers, 'not-open': notOpen, stale },
  'not-held': { sentence: `De vergadering moet nog komen. Wie er was, schrijf je op vanaf de dag zelf. ${kept}` },
}

export const addItemFailures: Record<AddAgendaItemFailure, Message> = { 'not-found': notFound, 'not-open': notOpen }

export const changeItemFailures: Record<Exclude<ChangeAgendaItemFailure, 'stale'>, Message> = {
  ...{ 'not-found': notFound, 'not-allowed': keepers, 'not-open': notOpen },
}

export const removeItemFailures: Record<RemoveAgendaItemFailure, Message> = {
  ...changeItemFailures,
  stale: { sentence: 'Een collega heeft dit punt intussen gewijzigd. Laad de pagina opnieuw en kijk of het nog weg kan.' },
  'in-use': { sentence: 'Bij dit punt hoort een besluit, een actie, ruggespraak of een volgend overleg. Daarom blijft het staan.' },
}

export const paperFailures: Record<AddAgendaPaperFailure, Message> = {
  ...addItemFailures,
  'not-allowed': { sentence: `Vertrouwelijk maken kan wie vertrouwelijke stukken mag zien. ${kept}` },
  'paper-not-found': { field: 'own', sentence: 'Dit stuk is er niet (meer). Kies een ander.' },
}

export const consultationFailures: Record<Exclude<WriteConsultationFailure, 'stale'>, Message> = {
  ...{ 'not-found': notFound, 'not-open': notOpen },
  'not-allowed': { sentence: `Ruggespraak noteert wie in dit overleg voor de regio spreekt, of wie het voorbereidt. ${kept}` },
  'after-meeting': {
    field: 'consultedOn',
    sentence: 'Ruggespraak is vóór de vergadering. Kies een dag tot en met die van de vergadering.',
  },
}

export const passOnFailures: Record<PassItemOnFailure, Message> = {
  'not-found': notFound,
  'not-allowed': { sentence: 'Doorgeven doet wie dit overleg voorbereidt. Er is niets veranderd.' },
  'same-body': { field: 'bodyId', sentence: 'Kies een ander overleg dan dit.' },
  'no-meeting': { field: 'bodyId', sentence: 'Dit overleg heeft hierna nog geen vergadering. Plan die eerst.' },
  already: { sentence: 'Dit punt is al doorgegeven, of staat al op die agenda.' },
}
