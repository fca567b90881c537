import { EvaluationTable } from '@/components/evaluation/evaluation-table'
import { LessonList } from '@/components/evaluation/lesson-list'
import type { DateString } from '@/lib/domain/dutch-dates'
import { changeLessonPath, evaluationPath, newEvaluationPath, newLessonPath } from '@/lib/kernel/addresses'
import type { EvaluatedHere } from '@/lib/queries/evaluated-at'
import type { AgendaHead } from '@/lib/queries/region-page'
import { placeInAddress } from './knelpunten/words'
import { partLink } from './part-words'

type EvaluatedAtProps = EvaluatedHere & {
  region: string
  agenda: AgendaHead
  at: { kind: 'ambition' | 'activity'; code: string }
  today: DateString
}

/** What was evaluated and learned here, and the way to add to it. */
export function EvaluatedAt({ evaluations, lessons, mayAdd, region, agenda, at, today }: EvaluatedAtProps) {
  if (evaluations.length + lessons.length === 0 && !mayAdd) return null
  const placeOf =
    at.kind === 'ambition' ? ({ on }: Pick<EvaluatedHere['lessons'][number], 'on'>) => partLink(region, agenda, on) : undefined
  return (
    <section aria-labelledby="evaluaties">
      <h2 id="evaluaties">Evaluaties en lessen</h2>
      {evaluations.length + lessons.length === 0 && <p className="text-quiet">Er is nog niets geëvalueerd of geleerd.</p>}
      {evaluations.length > 0 && (
        <EvaluationTable
          rows={evaluations}
          today={today}
          hrefOf={({ number }) => evaluationPath(region, agenda.slug, number)}
          placeOf={placeOf}
        />
      )}
      {lessons.length > 0 && (
        <LessonList
          lessons={lessons}
          placeOf={placeOf}
          changeHrefOf={({ number }) => (mayAdd ? changeLessonPath(region, agenda.slug, number) : null)}
        />
      )}
      {mayAdd && (
        <p className="mt-3 flex flex-wrap gap-x-6 print:hidden">
          <a href={newEvaluationPath(region, agenda.slug, placeInAddress(at))}>Begin een evaluatie</a>
          <a href={newLessonPath(region, agenda.slug, placeInAddress(at))}>Leg een les vast</a>
        </p>
      )}
    </section>
  )
}
