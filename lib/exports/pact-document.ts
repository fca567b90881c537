import { fullDate } from '@/lib/domain/dutch-dates'
import { agreementsIn, stillToSign, type PactVersion } from '@/lib/domain/pacts'
import type { Block, TextDocument } from '@/lib/exports/document'

type Pact = { region: string; agenda: string; pact: PactVersion; municipalities: readonly { id: string; name: string }[] }

/** Working agreements to send around or to print, with who signed them and who did not yet. */
export const pactDocument = ({ region, agenda, pact, municipalities }: Pact): TextDocument => ({
  title: pact.title,
  subtitle: agenda,
  facts: [
    { term: 'Regio', value: region },
    { term: 'Versie', value: `${pact.number}, geschreven op ${fullDate(pact.writtenOn)} door de ${pact.writtenFunction}` },
  ],
  datedOn: pact.writtenOn,
  isConcept: false,
  hasTitlePage: false,
  blocks: [
    { kind: 'heading', level: 1, text: 'De afspraken' },
    { kind: 'list', numbered: true, items: agreementsIn(pact.text) },
    { kind: 'heading', level: 1, text: 'Wie ondertekende' },
    signatureTable(pact, municipalities),
  ],
})

const signatureTable = (pact: PactVersion, municipalities: Pact['municipalities']): Block => ({
  kind: 'table',
  caption: 'Wie ondertekende voor welke gemeente',
  columns: [
    { label: 'Gemeente', width: 25, heads: true },
    { label: 'Ondertekend door', width: 25 },
    { label: 'Functie', width: 30 },
    { label: 'Op', width: 20 },
  ],
  rows: [
    ...pact.signatures.map(({ municipality, name, function: as, on }) => [municipality, name, as, { date: on }]),
    ...stillToSign(pact, municipalities).map(({ name }) => [name, 'Nog niet ondertekend', '', '']),
  ],
})
