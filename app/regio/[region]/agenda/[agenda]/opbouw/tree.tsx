import type { ReactNode } from 'react'
import { Tag } from '@/components/ui/tag'
import type { PartKind } from '@/lib/domain/structure'
import { changeActivityPath, changeAmbitionPath, changeResultPath } from '@/lib/kernel/addresses'
import type { AgendaHead } from '@/lib/queries/region-page'
import type { StructureActivity, StructureAmbition, StructureResult } from '@/lib/queries/structure'
import { MoveButtons } from './move-buttons'

type At = { agenda: AgendaHead; region: string; mayChange: boolean }

/** What an agenda consists of, as a tree. Stands within the form that moves things, of which its buttons say what goes where. */
export const Tree = ({ ambitions, ...at }: At & { ambitions: readonly StructureAmbition[] }) => (
  <>
    {ambitions.map((ambition, index) => (
      <Ambition key={ambition.id} ambition={ambition} order={{ index, total: ambitions.length, list: 'agenda' }} {...at} />
    ))}
  </>
)

type Order = { index: number; total: number; list: string }

const Ambition = ({ ambition, order, ...at }: At & { ambition: StructureAmbition; order: Order }) => {
  const { agenda, region, mayChange } = at
  const { number, results } = ambition
  return (
    <section {...draggable('ambition', ambition.id, order)} aria-labelledby={`deel-${number}`} className="mt-9">
      <Head
        at={at}
        kind="ambition"
        part={ambition}
        code={number}
        order={order}
        href={changeAmbitionPath(region, agenda.slug, number)}
        level={2}
      >
        {ambition.kind === 'precondition' && <Tag>Randvoorwaarde</Tag>}
      </Head>
      <Activities activities={ambition.activities} list={ambition.id} {...at} />
      {results.map((result, index) => (
        <Result key={result.id} result={result} ambition={ambition} order={{ index, total: results.length, list: ambition.id }} {...at} />
      ))}
      {ambition.references.map(({ code, printed, title, targetTitle }) => (
        <p key={code + printed} className="meta">
          {printed}: {title || targetTitle} <a href={`#deel-${code}`}>({code})</a>
        </p>
      ))}
      {mayChange && (
        <p className="dotted">
          {agenda.resultTerm && (
            <a href={changeResultPath(region, agenda.slug, { under: number })}>
              Voeg toe onder {number}: {agenda.resultTerm.toLowerCase()}
            </a>
          )}
          <a href={changeActivityPath(region, agenda.slug, { under: number })}>
            {!agenda.resultTerm && `Voeg toe onder ${number}: `}
            {agenda.activityTerm.toLowerCase()}
          </a>
        </p>
      )}
    </section>
  )
}

const Result = ({ result, ambition, order, ...at }: At & { result: StructureResult; ambition: StructureAmbition; order: Order }) => {
  const code = `${ambition.number}.${result.number}`
  const { agenda, region } = at
  return (
    <div {...draggable('result', result.id, order)} className="mt-5">
      <Head
        at={at}
        kind="result"
        part={result}
        code={code}
        order={order}
        href={changeResultPath(region, agenda.slug, { number: code })}
        level={3}
      >
        {result.awaitsDecision && <Tag>Wacht op besluit</Tag>}
      </Head>
      <Activities activities={result.activities} list={result.id} {...at} />
      {at.mayChange && (
        <p>
          <a href={changeActivityPath(region, agenda.slug, { under: code })}>
            Voeg toe onder {code}: {agenda.activityTerm.toLowerCase()}
          </a>
        </p>
      )}
    </div>
  )
}

const Activities = ({ activities, list, ...at }: At & { activities: readonly StructureActivity[]; list: string }) =>
  activities.length === 0 ? null : (
    <ul className="structure">
      {activities.map((activity, index) => (
        <li key={activity.id} {...draggable('activity', activity.id, { list })}>
          <Head
            at={at}
            kind="activity"
            part={activity}
            code={activity.code}
            order={{ index, total: activities.length, list }}
            href={changeActivityPath(at.region, at.agenda.slug, { code: activity.code })}
          >
            {activity.awaitsDecision && <Tag>Wacht op besluit</Tag>} {activity.elsewhere && <Tag>Belegd elders</Tag>}
          </Head>
          <p className="meta">{planningOf(activity)}</p>
          <Activities activities={activity.steps} list={activity.id} {...at} />
        </li>
      ))}
    </ul>
  )

const planningOf = ({ planningPrinted, planningKind }: StructureActivity): string => {
  if (planningKind === 'missing') return 'Planning niet ingevuld'
  return planningKind === 'unreadable' ? `‘${planningPrinted}’, niet te lezen als datum` : `‘${planningPrinted}’`
}

type HeadProps = {
  at: At
  kind: PartKind
  part: { id: string; title: string; withdrawnReason: string | null }
  code: string
  order: Order
  href: string
  level?: 2 | 3
  children?: ReactNode
}

/** The name of a part, that leads to its form, and the buttons that move it. */
function Head({ at, kind, part, code, order, href, level, children }: HeadProps) {
  const name = `${code} ${part.title}`
  const title = (
    <>
      {at.mayChange ? <a href={href}>{name}</a> : name} {children} {part.withdrawnReason !== null && <Tag>Vervallen</Tag>}
    </>
  )
  const id = `deel-${code}`
  return (
    <div id={part.id} className="structure-head">
      {level === 2 ? (
        <h2 id={id}>{title}</h2>
      ) : level === 3 ? (
        <h3 id={id}>{title}</h3>
      ) : (
        <span id={id} className="structure-name">
          {title}
        </span>
      )}
      {at.mayChange && <MoveButtons part={{ kind, id: part.id }} code={code} index={order.index} total={order.total} />}
      {part.withdrawnReason !== null && <p className="meta structure-reason">{part.withdrawnReason}</p>}
    </div>
  )
}

const draggable = (kind: PartKind, id: string, { list }: Pick<Order, 'list'>) => ({
  'data-part': `${kind} ${id}`,
  'data-list': `${kind} ${list}`,
})
