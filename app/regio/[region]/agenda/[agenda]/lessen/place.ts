import { changeLessonPath, lessonsPath, newLessonPath } from '@/lib/kernel/addresses'

/** Where a form of a lesson stands, as it sends it along. */
export type LessonFormPlace = { region: string; agenda: string; number: string; at: string }

export function placeIn(formData: FormData) {
  const text = (name: string) => String(formData.get(name) ?? '').slice(0, 100)
  const [region, agenda] = [text('region'), text('agenda')]
  return {
    list: lessonsPath(region, agenda),
    change: changeLessonPath(region, agenda, Number(text('number')) || 0),
    add: newLessonPath(region, agenda, text('at')),
  }
}
