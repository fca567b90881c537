import { fullDate } from '@/lib/domain/dutch-dates'
import { itemKindWords } from '@/lib/domain/meeting'
import { decisionPath, itemPath } from '@/lib/kernel/addresses'
import type { RouteStep } from '@/lib/queries/agenda-items'

type ItemRouteProps = { route: readonly RouteStep[]; itemId: string; region: string }

/** The way of an item over bodies: what each was asked, and what came of it there. */
export const ItemRoute = ({ route, itemId, region }: ItemRouteProps) => (
  <div className="my-2">
    <b>Route</b>
    <ol className="list-decimal pl-5">
      {route.map((step) => (
        <li key={step.itemId} aria-current={step.itemId === itemId ? 'step' : undefined}>
          {itemKindWords[step.kind]}:{' '}
          {step.itemId === itemId ? (
            <>
              {step.bodyName}, {fullDate(step.heldOn)} (hier)
            </>
          ) : (
            <a href={itemPath(region, step.bodySlug, step.heldOn, step.itemId)}>
              {step.bodyName}, {fullDate(step.heldOn)}
            </a>
          )}
          {step.itemId !== itemId && step.outcome && <span className="block text-quiet">{step.outcome}</span>}
          {step.itemId !== itemId &&
            step.decisions.map(({ number, title }) => (
              <span key={number} className="block">
                <a href={decisionPath(region, number)}>
                  Besluit {number}: {title}
                </a>
              </span>
            ))}
        </li>
      ))}
    </ol>
  </div>
)
