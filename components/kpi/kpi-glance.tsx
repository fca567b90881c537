import type { Caveat } from '@/lib/domain/kpi-caveats'
import type { KpiState } from '@/lib/domain/kpi-state'
import { Change, Freshness, Target } from './kpi-state-parts'
import { FigureInPeriod } from './placed-figure'

/** How a KPI stands, for who looks five seconds: the newest figure, where it goes, what it should become and how new it is. */
export const KpiGlance = ({ state, unit, caveats }: { state: KpiState; unit: string; caveats: readonly Caveat[] }) =>
  state.last && (
    <dl className="glance">
      <div>
        <dt>Laatste cijfer van de regio</dt>
        <dd>
          <FigureInPeriod placed={state.last} unit={unit} caveats={caveats} />
        </dd>
      </div>
      <div>
        <dt>Verandering</dt>
        <dd>
          <Change state={state} unit={unit} />
        </dd>
      </div>
      <div>
        <dt>Streven</dt>
        <dd>
          <Target target={state.target} />
        </dd>
      </div>
      <div>
        <dt>Versheid</dt>
        <dd>
          <Freshness state={state} />
        </dd>
      </div>
    </dl>
  )
