import { scales, scaleWords } from '@/lib/domain/scale'
import type { TaskRow } from '@/lib/queries/background'

/** Who does what: the tasks of each scale. */
export function Tasks({ tasks }: { tasks: readonly TaskRow[] }) {
  const used = scales.filter((scale) => tasks.some((task) => task.scale === scale))
  if (used.length === 0) return null
  return (
    <>
      <h2>Wie doet welke taak</h2>
      <div className="grid gap-x-8 lg:grid-cols-3">
        {used.map((scale) => (
          <section key={scale}>
            <h3>{scaleWords[scale]}</h3>
            <ul>
              {tasks
                .filter((task) => task.scale === scale)
                .map(({ title }) => (
                  <li key={title} className="border-t border-hairline py-2.5">
                    {title}
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  )
}
