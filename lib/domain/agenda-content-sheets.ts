import { amount, choice, count, day, list, maybe, pointer, required, sheet, text, title, year, yes } from '@/lib/domain/agenda-columns'
import { hoursPerWords, precisionWords } from '@/lib/domain/agenda-words'
import { budgetKindWords, budgetStatusWords } from '@/lib/domain/budget'
import { milestoneStatusWords } from '@/lib/domain/milestone'
import { riskCategoryWords } from '@/lib/domain/risk'
import { scaleWords } from '@/lib/domain/scale'
import { agreementStatusWords, statementKindWords } from '@/lib/domain/statement'

const ofAmbition = pointer('Ambitie', { about: 'Het nummer van de ambitie waar dit bij hoort. Leeg: bij de agenda als geheel.' })

/** What the document says besides the tree. */
export const contentSheets = {
  statements: sheet({
    name: 'Uitspraken',
    about: 'Wat het document zegt van het geheel of van één ambitie: doelen, uitgangspunten, wat er al is.',
    columns: {
      kind: choice('Soort', statementKindWords, required),
      title: title('Titel', { longest: 1000 }),
      text: text('Tekst'),
      ambition: ofAmbition,
      contributors: list('Ambities die bijdragen', { longest: 20 }),
    },
    key: ['kind', 'title'],
    orderedWithin: ['kind'],
  }),
  milestones: sheet({
    name: 'Mijlpalen',
    about: 'Met de datum zoals gedrukt, en de dagen die ermee bedoeld zijn.',
    columns: {
      title: title('Titel', { longest: 500 }),
      printed: title('Wanneer, zoals gedrukt'),
      status: choice('Status', milestoneStatusWords, required),
      start: day('Vanaf'),
      due: day('Uiterlijk'),
      precision: choice('Nauwkeurig op', precisionWords),
      ambition: ofAmbition,
    },
    key: ['title'],
  }),
  budget: sheet({
    name: 'Geld',
    about: 'Begrotingsposten, in euro’s. Een onderdeel staat onder zijn post en telt daarin mee.',
    columns: {
      isPart: yes('Is onderdeel', { about: 'Ja: hoort bij de post erboven.' }),
      kind: choice('Soort', budgetKindWords, required),
      title: title('Titel', { longest: 500 }),
      source: text('Bron', { longest: 500 }),
      year: year('Jaar', required),
      untilYear: year('Tot en met jaar'),
      amountCents: amount('Bedrag'),
      amountPrinted: maybe('Bedrag zoals gedrukt', { longest: 200 }),
      status: choice('Status', budgetStatusWords, required),
      spentCents: amount('Besteed', { about: 'Zoals het document het zegt. Wat daarna is besteed, legt de app vast; dat gaat niet mee.' }),
      lapsesOn: day('Vervalt op'),
      ambition: ofAmbition,
      activity: pointer('Activiteit'),
    },
    key: ['isPart', 'kind', 'title', 'year'],
  }),
  totals: sheet({
    name: 'Totalen',
    about: 'De totalen zoals het document ze noemt, ook als de posten iets anders optellen.',
    columns: {
      kind: choice('Soort', budgetKindWords, required),
      year: year('Jaar', required),
      amountCents: amount('Bedrag', required),
      amountPrinted: title('Bedrag zoals gedrukt'),
    },
    key: ['kind', 'year'],
    orderedWithin: null,
  }),
  hours: sheet({
    name: 'Uren',
    about: 'Ambtelijke uren.',
    columns: {
      account: title('Waarvoor', { longest: 500 }),
      hours: count('Uren', [0.01, 999_999], required),
      per: choice('Per', hoursPerWords, required),
      isExtension: yes('Is uitbreiding'),
      remark: text('Toelichting'),
      ambition: ofAmbition,
    },
    key: ['account'],
  }),
  risks: sheet({
    name: 'Risico’s',
    about:
      'Waarschijnlijkheid en omvang van 1 (klein) tot 5 (groot). Wat kan meevallen is een kans. Wat vertrouwelijk is zien bestuur en programmateam.',
    columns: {
      isOpportunity: yes('Is een kans'),
      category: choice('Soort', riskCategoryWords, required),
      categoryPrinted: maybe('Soort zoals gedrukt', { longest: 200 }),
      title: title('Titel', { longest: 500 }),
      description: text('Tekst'),
      probability: count('Waarschijnlijkheid', [1, 5], { isInternal: true, formerly: 'Kans' }),
      size: count('Omvang', [1, 5], { isInternal: true }),
      measure: text('Maatregel'),
      isConfidential: yes('Vertrouwelijk', { isConfidential: true }),
      ambition: ofAmbition,
    },
    key: ['title'],
  }),
  agreements: sheet({
    name: 'Afspraken',
    about: 'Afspraken van elders, zoals die van de Norm voor Opdrachtgeverschap, en waar ze zijn belegd.',
    columns: {
      number: title('Nummer'),
      title: title('Titel', { longest: 1000 }),
      status: choice('Status', agreementStatusWords, required),
      remark: text('Toelichting'),
    },
    key: ['number', 'title'],
  }),
  tasks: sheet({
    name: 'Taken',
    about: 'Welke taken lokaal, regionaal en bovenregionaal liggen.',
    columns: { scale: choice('Schaalniveau', scaleWords, required), title: title('Taak', { longest: 1000 }) },
    key: ['scale', 'title'],
    orderedWithin: ['scale'],
  }),
  register: sheet({
    name: 'Register',
    about: 'Documenten waarop de agenda steunt, zoals het register ze noemt.',
    columns: {
      yearPrinted: title('Jaar'),
      title: title('Titel', { longest: 1000 }),
      scale: choice('Schaalniveau', scaleWords, required),
      themes: list('Thema’s'),
    },
    key: ['yearPrinted', 'title', 'scale'],
  }),
  reportingLines: sheet({
    name: 'Verslaglijnen',
    about: 'Wie wat meldt, aan wie en hoe vaak.',
    columns: {
      who: title('Wie', { longest: 500 }),
      what: title('Wat', { longest: 1000 }),
      toWhom: maybe('Aan wie', { longest: 500 }),
      frequency: maybe('Hoe vaak', { longest: 200 }),
    },
    key: ['who', 'what'],
  }),
}
