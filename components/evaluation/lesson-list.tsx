import { Tag } from '@/components/ui/tag'
import { fullDate } from '@/lib/domain/dutch-dates'
import type { LessonRow } from '@/lib/queries/lessons'

type LessonListProps = {
  lessons: readonly LessonRow[]
  /** Left out on the page of the place itself. */
  placeOf?: (lesson: LessonRow) => { href: string; name: string }
  /** Null: the viewer may not change it. */
  changeHrefOf?: (lesson: LessonRow) => string | null
}

/** What a region learned, with whether others read it. */
export const LessonList = ({ lessons, placeOf, changeHrefOf }: LessonListProps) => (
  <ul className="list-none pl-0">
    {lessons.map((lesson) => (
      <li key={lesson.id} className="border-t border-hairline py-4">
        <p className="m-0 font-heading">
          {lesson.title} <Tag>{lesson.isShared ? 'Gedeeld' : 'Alleen hier'}</Tag>
        </p>
        <p className="whitespace-pre-line">{lesson.text}</p>
        <p className="meta">
          {placeOf && (
            <>
              <a href={placeOf(lesson).href}>{placeOf(lesson).name}</a>.{' '}
            </>
          )}
          {lesson.theme && `Thema: ${lesson.theme}. `}
          {lesson.author}, {lesson.authorFunction}, {fullDate(lesson.writtenOn)}.
          {lesson.touched && ` Bijgewerkt op ${fullDate(lesson.touched.on)} door ${lesson.touched.by}.`}
        </p>
        {changeHrefOf?.(lesson) && (
          <p>
            <a href={changeHrefOf(lesson)!}>
              Wijzig<span className="sr-only"> de les {lesson.title}</span>
            </a>
          </p>
        )}
      </li>
    ))}
  </ul>
)
