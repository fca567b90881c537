import {
  backgroundPath,
  agendaBodiesPath,
  bottlenecksPath,
  businessModelsPath,
  communicationPath,
  dashboardPath,
  evaluationsPath,
  improvementsPath,
  lessonsPath,
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
  whoDoesWhatPath,
  wholeAgendaPath,
} from '@/lib/kernel/addresses'
import type { AgendaHead } from '@/lib/queries/region-page'

type PartsProps = { region: string; agenda: AgendaHead; seesProgress: boolean; seesStructure: boolean }

type Link = [href: string, label: string] | false

/** The other pages of an agenda, by what they are for; on a phone behind one word. */
export function AgendaParts({ region, agenda, seesProgress, seesStructure }: PartsProps) {
  const { slug } = agenda
  const terms = agenda.activityTerms.toLowerCase()
  const groups: [name: string, links: Link[]][] = [
    [
      'Voortgang',
      [
        [dashboardPath(region, slug), 'Dashboard'],
        [stepsSetPath(region, slug), 'Al gezet en nog te zetten'],
        seesProgress && [matrixPath(region, slug), `Lokale ${terms} per gemeente`],
        [timelinePath(region, slug), 'Tijdlijn'],
        [milestonesPath(region, slug), 'Mijlpalen'],
      ],
    ],
    [
      'Bijsturen en leren',
      [
        seesProgress && [bottlenecksPath(region, slug), 'Knelpunten'],
        [risksPath(region, slug), 'Risico’s en kansen'],
        seesProgress && [businessModelsPath(region, slug), 'Businessmodellen'],
        [moneyPath(region, slug), 'Geld en uren'],
        seesProgress && [evaluationsPath(region, slug), 'Evaluaties'],
        seesProgress && [lessonsPath(region, slug), 'Lessen'],
        seesProgress && [improvementsPath(region, slug), 'Verbeteracties'],
      ],
    ],
    [
      'Afspraken',
      [
        [backgroundPath(region, slug), 'Uitgangspunten en afspraken'],
        seesProgress && [pactPath(region, slug), 'Werkafspraken'],
        seesProgress && [communicationPath(region, slug), 'Communicatielijnen'],
        [agendaBodiesPath(region, slug), 'Overleg'],
        [supraregionalPath(region), 'Bovenregionaal'],
        seesProgress && [whoDoesWhatPath(region), 'Wie doet wat'],
      ],
    ],
    [
      'Document',
      [
        seesProgress && [sourcesPath(region, slug), 'Brondocumenten'],
        seesProgress && [sourceNotesPath(region, slug), 'Keuzes bij de bron'],
        seesProgress && [adoptAgendaPath(region, slug), 'Vaststelling'],
        seesStructure && [structurePath(region, slug), 'Opbouw'],
        [wholeAgendaPath(region, slug, 'xlsx'), 'Exporteren (Excel)'],
        [wholeAgendaPath(region, slug, 'json'), 'Exporteren (JSON)'],
      ],
    ],
  ]
  return (
    <nav aria-label="Meer over deze agenda" className="mt-6 print:hidden">
      <details className="fold">
        <summary>Meer over deze agenda</summary>
      </details>
      <div className="fold-body">
        <div className="grid gap-x-8 gap-y-5 border-t border-hairline pt-4 sm:grid-cols-2 lg:grid-cols-4">
          {groups.map(([name, links]) => (
            <LinkGroup key={name} name={name} links={links} />
          ))}
        </div>
      </div>
    </nav>
  )
}

const LinkGroup = ({ name, links }: { name: string; links: readonly Link[] }) => (
  <div>
    <b className="text-[0.9375rem]">{name}</b>
    <ul className="text-base">
      {links
        .filter((link) => link !== false)
        .map(([href, label]) => (
          <li key={href}>
            <a href={href} className="inline-block py-0.5">
              {label}
            </a>
          </li>
        ))}
    </ul>
  </div>
)
