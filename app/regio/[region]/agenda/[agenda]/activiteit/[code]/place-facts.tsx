import { AgendaLinks } from '@/components/activity/agenda-links'
import type { Fact } from '@/components/ui/facts'
import { lineageWords } from '@/lib/domain/lineage'
import { priorityWords } from '@/lib/domain/structure'
import { activityPath, agendaPath, ambitionPath, resultPath } from '@/lib/kernel/addresses'
import type { getActivity } from '@/lib/queries/activity'

type Activity = NonNullable<Awaited<ReturnType<typeof getActivity>>>['content']
type At = { region: string; agenda: string }

/** What an activity hangs together with: its priority, other results and places, other agendas, and the versions before and after. */
export const placeFacts = (activity: Activity, { region, agenda }: At): Fact[] => [
  {
    term: 'Prioriteit',
    value:
      activity.priority &&
      [priorityWords[activity.priority], activity.priorityBy && `van ${activity.priorityBy}`].filter(Boolean).join(', '),
  },
  { term: 'Belegd elders', value: activity.elsewhere },
  {
    term: 'Draagt ook bij aan',
    value: links(activity.extraResults.map(({ number, title }) => [resultPath(region, agenda, number), `${number} ${title}`])),
  },
  { term: 'Landelijke actielijnen', value: activity.nationalLines.join('; ') },
  { term: 'Zie ook', value: links(activity.seeAlso.map(({ code, title }) => [activityPath(region, agenda, code), `${code} ${title}`])) },
  {
    term: 'Staat ook bij',
    value: links(
      activity.seenFrom.map(({ kind, code, title }) => [
        kind === 'ambition' ? ambitionPath(region, agenda, code) : activityPath(region, agenda, code),
        `${code} ${title}`,
      ]),
    ),
  },
  {
    term: 'Andere agenda’s',
    value: activity.links.length > 0 && <AgendaLinks links={activity.links} hrefOf={(here) => agendaPath(here.region, here.agenda)} />,
  },
  { term: 'Komt voort uit', value: links(activity.comesFrom.map((end) => threadLink(region, end))) },
  { term: 'Gaat verder als', value: links(activity.goesOnAs.map((end) => threadLink(region, end))) },
]

const threadLink = (
  region: string,
  { agenda, agendaTitle, code, title, kind }: Activity['comesFrom'][number],
): [href: string, text: string] => [
  activityPath(region, agenda, code),
  `${code} ${title}, ${agendaTitle} (${lineageWords[kind].toLowerCase()})`,
]

const links = (ends: readonly [href: string, text: string][]) =>
  ends.length > 0 &&
  ends.map(([href, text]) => (
    <a key={href} href={href} className="block">
      {text}
    </a>
  ))
