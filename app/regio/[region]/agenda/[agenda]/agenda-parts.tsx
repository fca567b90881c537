import {
  backgroundPath,
  agendaBodiesPath,
  bottlenecksPath,
  dashboardPath,
  evaluationsPath,
  lessonsPath,
  activitiesPath,
  adoptAgendaPath,
  matrixPath,
  milestonesPath,
  moneyPath,
  pactPath,
  risksPath,
  sourceNotesPath,
  sourcesPath,
  stepsSetPath,
  structurePath,
  supraregionalPath,
  timelinePath,
  wholeAgendaPath,
} from '@/lib/kernel/addresses'
import type { AgendaHead } from '@/lib/queries/region-page'

type PartsProps = { region: string; agenda: AgendaHead; seesProgress: boolean; seesStructure: boolean }

/** The other pages of an agenda. */
export function AgendaParts({ region, agenda, seesProgress, seesStructure }: PartsProps) {
  const { slug } = agenda
  const terms = agenda.activityTerms.toLowerCase()
  const links: ([href: string, label: string] | false)[] = [
    [activitiesPath(region, slug), `Zoek in alle ${terms}`],
    [stepsSetPath(region, slug), 'Al gezet en nog te zetten'],
    [dashboardPath(region, slug), 'Dashboard'],
    seesProgress && [matrixPath(region, slug), `Lokale ${terms} per gemeente`],
    [timelinePath(region, slug), 'Tijdlijn'],
    [milestonesPath(region, slug), 'Mijlpalen'],
    [moneyPath(region, slug), 'Geld en uren'],
    seesProgress && [bottlenecksPath(region, slug), 'Knelpunten'],
    [risksPath(region, slug), 'Risico’s'],
    seesProgress && [evaluationsPath(region, slug), 'Evaluaties'],
    seesProgress && [lessonsPath(region, slug), 'Lessen'],
    [backgroundPath(region, slug), 'Uitgangspunten en afspraken'],
    seesProgress && [pactPath(region, slug), 'Werkafspraken'],
    [agendaBodiesPath(region, slug), 'Overleg'],
    [supraregionalPath(region), 'Bovenregionaal'],
    seesProgress && [sourcesPath(region, slug), 'Brondocumenten'],
    seesProgress && [sourceNotesPath(region, slug), 'Keuzes bij de bron'],
    seesProgress && [adoptAgendaPath(region, slug), 'Vaststelling'],
    seesStructure && [structurePath(region, slug), 'Opbouw'],
    [wholeAgendaPath(region, slug, 'xlsx'), 'Exporteren (Excel)'],
    [wholeAgendaPath(region, slug, 'json'), 'Exporteren (JSON)'],
  ]
  return (
    <p className="flex max-w-none flex-wrap gap-x-6">
      {links
        .filter((link) => link !== false)
        .map(([href, label]) => (
          <a key={href} href={href}>
            {label}
          </a>
        ))}
    </p>
  )
}
