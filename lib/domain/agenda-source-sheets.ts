import { list, pointer, required, sheet, text, title, year } from '@/lib/domain/agenda-columns'

/** The documents that the agenda was taken from, and what was chosen where they contradict themselves. */
export const sourceSheets = {
  documents: sheet({
    name: 'Brondocumenten',
    about: 'De documenten die de agenda beschrijven. De code is uniek in de regio.',
    columns: { code: title('Code', { longest: 60 }), title: title('Titel', { longest: 500 }), year: year('Jaar') },
    key: ['code'],
    orderedWithin: null,
    isInternal: true,
  }),
  notes: sheet({
    name: 'Keuzes bij de bron',
    about: 'Waar een document zichzelf tegenspreekt, en wat is gekozen.',
    columns: {
      code: title('Code', { longest: 60 }),
      document: pointer('Brondocument', { ...required, longest: 60 }),
      subject: title('Onderwerp', { longest: 500 }),
      found: text('In de bron'),
      chosen: text('Gekozen'),
      reason: text('Reden'),
      lines: text('Regels', { longest: 500 }),
      ambition: pointer('Ambitie'),
      result: pointer('Resultaat'),
      activity: pointer('Activiteit'),
      kpi: pointer('KPI'),
    },
    key: ['code'],
    isInternal: true,
  }),
  tables: sheet({
    name: 'Brontabellen',
    about: 'Tabellen zoals gedrukt. In Rijen staat elke rij op een regel, met | tussen de cellen.',
    columns: {
      document: pointer('Brondocument', { ...required, longest: 60 }),
      title: title('Titel', { longest: 500 }),
      columns: list('Kolommen', { ...required, longest: 300 }),
      rows: list('Rijen', { ...required, longest: 20_000 }),
      note: text('Toelichting'),
      lines: text('Regels', { longest: 500 }),
    },
    key: ['document', 'title'],
    orderedWithin: ['document'],
    isInternal: true,
  }),
  figures: sheet({
    name: 'Brongetallen',
    about: 'Getallen in de tekst van een document.',
    columns: {
      document: pointer('Brondocument', { ...required, longest: 60 }),
      value: title('Getal'),
      subject: title('Waarover', { longest: 1000 }),
      lines: text('Regels', { longest: 500 }),
    },
    key: ['document', 'value', 'subject'],
    orderedWithin: ['document'],
    isInternal: true,
  }),
}
