import { officerOf } from '../check-example-kpis'
import type { ExampleFiles } from '../example-files'
import type { ExampleCell, RoundEntry } from '../format/example-kpis'
import { figureOf } from '../format/figures'
import { figureFields } from './measurements'
import type { Person } from './people'
import { nextVersion, type Loading } from './save'

type Known = {
  kpiId: string
  analyst: Person
  source: string
  file: ExampleFiles['people']
  municipalities: Map<string, string>
  people: Map<string, Person>
}

/** Figures of municipalities as they were entered, checked, corrected and published. One that is there already is left alone. */
export async function loadExampleFigures(loading: Loading, rounds: readonly RoundEntry[], known: Known) {
  const { kpiId, municipalities } = known
  const select = { period: true, municipalityId: true, breakdownId: true } as const
  const existing = await loading.tx.measurement.findMany({ where: { kpiId }, select })
  const breakdowns = await loading.tx.kpiBreakdown.findMany({ where: { kpiId } })
  for (const round of rounds) {
    const breakdownId = breakdowns.find(({ label }) => label === round.deel)?.id ?? null
    for (const [name, cell] of Object.entries(round.waarden)) {
      const municipalityId = municipalities.get(name)!
      const isHere = (row: (typeof existing)[number]) => row.municipalityId === municipalityId && row.breakdownId === breakdownId
      if (existing.some((row) => row.period === round.periode && isHere(row))) continue
      await loadFigure(loading, { round, cell, name, municipalityId, breakdownId }, known)
      loading.tally.added += 1
    }
  }
}

type Entered = { round: RoundEntry; cell: ExampleCell; name: string; municipalityId: string; breakdownId: string | null }

async function loadFigure({ tx, regionId }: Loading, { round, cell, name, municipalityId, breakdownId }: Entered, known: Known) {
  const { kpiId, analyst, source } = known
  const { fase, opmerking, duiding, eerst, gecorrigeerd } = 'duiding' in cell ? cell : bare
  const stage = fase ?? round.fase
  const { id } = await tx.measurement.create({
    data: {
      ...{ regionId, kpiId, municipalityId, breakdownId, period: round.periode, source, stage, note: opmerking, interpretation: duiding },
      ...figureFields(figureOf(eerst ?? cell, round.status)),
      ...{ enteredById: analyst.id, enteredFunction: analyst.function, enteredAt: round.ingevoerd },
      ...(stage !== 'entered' && checkedBy(known.people.get(officerOf(known.file, name)!.email)!, round.gecontroleerd!)),
    },
    select: { id: true },
  })
  if (!eerst) return
  const corrected = { ...figureFields(figureOf(cell, round.status)), enteredAt: gecorrigeerd ?? round.ingevoerd }
  await tx.measurement.update({ where: { id }, data: { ...corrected, ...nextVersion } })
}

const bare = { fase: undefined, opmerking: '', duiding: '', eerst: undefined, gecorrigeerd: undefined }

const checkedBy = ({ id: checkedById, function: checkedFunction }: Person, checkedAt: Date) => ({ checkedById, checkedFunction, checkedAt })
