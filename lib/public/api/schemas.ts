import { z } from 'zod'

// What the API gives, in Dutch words (NLGov API Design Rules). The OpenAPI document is made from these, and a test holds every answer against them.

const day = z.iso.date()
const url = z.url()

export const regio = z
  .object({
    id: z.string().describe('Het deel van het adres dat deze regio aanwijst.'),
    naam: z.string(),
    gemeenten: z.array(z.object({ code: z.string().describe('Gemeentecode van het CBS, zoals GM0632.'), naam: z.string() })),
    licentie: url,
    webpagina: url,
  })
  .meta({ id: 'Regio', description: 'Een regio waarin gemeenten samenwerken en die haar gegevens als open data geeft.' })

export const agenda = z
  .object({
    id: z.string(),
    titel: z.string(),
    beginjaar: z.int(),
    eindjaar: z.int(),
    status: z.enum(['vastgesteld', 'afgesloten']),
    vastgesteldOp: day.nullable(),
    woorden: z
      .object({ ambitie: z.string(), resultaat: z.string().nullable(), activiteit: z.string() })
      .describe('Hoe deze agenda haar lagen noemt.'),
    webpagina: url,
  })
  .meta({ id: 'Agenda', description: 'Een vastgestelde agenda van een regio.' })

export const standen = z
  .object({ opSchema: z.int(), looptRisico: z.int(), looptVast: z.int(), geenOordeel: z.int(), nietGemeld: z.int(), totaal: z.int() })
  .describe('Hoeveel standen elk licht hadden.')
  .meta({ id: 'Standen' })

export const ambitie = z
  .object({
    nummer: z.string(),
    titel: z.string(),
    soort: z.enum(['ambitie', 'randvoorwaarde']),
    doel: z.string(),
    trekkers: z.array(z.object({ functie: z.string(), organisatie: z.string().nullable(), naam: z.string().nullable() })),
    resultaten: z.array(z.object({ nummer: z.string(), titel: z.string() })),
    standen: standen.nullable().describe('Volgens het laatste vastgestelde rapport.'),
  })
  .meta({ id: 'Ambitie', description: 'Wat de regio wil.' })

const licht = z.enum(['opSchema', 'looptRisico', 'looptVast', 'geenOordeel', 'nietGemeld'])

export const activiteit = z
  .object({
    code: z.string(),
    titel: z.string(),
    omschrijving: z.string(),
    ambitie: z.string(),
    resultaat: z.string().nullable(),
    schaalniveaus: z.array(z.string()),
    planning: z.string(),
    standen: z
      .array(z.object({ gemeente: z.string().nullable(), licht }))
      .describe('Volgens het laatste vastgestelde rapport; gemeente is null voor de regio als geheel.'),
  })
  .meta({ id: 'Activiteit', description: 'Wat de regio doet.' })

export const kpi = z
  .object({
    nummer: z.string(),
    naam: z.string(),
    waarom: z.string(),
    definitie: z.string(),
    soort: z.string().nullable(),
    eenheid: z.string(),
    teltPer: z.string().nullable(),
    bron: z.string(),
    ambitie: z.string().nullable(),
    streefwaarden: z.array(z.object({ jaar: z.int(), tekst: z.string() })),
    kanttekeningen: z.array(z.object({ periode: z.string(), tekst: z.string() })),
    andersGeteld: z.array(z.object({ gemeente: z.string(), tekst: z.string() })),
  })
  .meta({ id: 'Kpi', description: 'Een vastgestelde KPI: hoe de regio het meet.' })

const gebied = z.object({ code: z.string(), naam: z.string() })

export const cijfer = z
  .object({
    kpi: z.string(),
    periode: z.string().describe('2022, 2022-h1 (halfjaar), 2022-k3 (kwartaal), 2022-m06 (maand) of een dag.'),
    gemeente: gebied.nullable().describe('Null: de regio als geheel, of het gebied om mee te vergelijken.'),
    vergelijking: gebied.nullable(),
    uitsplitsing: z.string().nullable(),
    waarde: z.number().nullable().describe('Null: geheim of onbekend. Kleine aantallen zijn geheim.'),
    teller: z.number().nullable(),
    noemer: z.number().nullable(),
    status: z.enum(['voorlopig', 'naderVoorlopig', 'definitief', 'geheim', 'onbekend']),
    somVanGemeenten: z.boolean(),
    bron: z.string(),
    duiding: z.string(),
  })
  .meta({ id: 'Cijfer', description: 'Een gepubliceerd cijfer, waarin kleine aantallen zijn afgeschermd.' })

export const rapport = z
  .object({
    agenda: z.string(),
    periode: z.string(),
    naamVanPeriode: z.string(),
    titel: z.string(),
    versie: z.int(),
    vastgesteldOp: day,
    hoofdpunten: z.string(),
    standen: standen.nullable(),
    sha256: z.string(),
    webpagina: url.describe('Het vaste adres van deze versie.'),
  })
  .meta({ id: 'Rapport', description: 'Een vastgesteld rapport.' })

export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    instance: z.string().optional(),
    errors: z.array(z.object({ in: z.string(), name: z.string(), detail: z.string() })).optional(),
  })
  .meta({ id: 'Problem', description: 'Wat er mis is (RFC 9457).' })
