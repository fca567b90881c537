import { z } from 'zod'
import { thingKinds, type Thing, type ThingKind } from '@/lib/domain/handover'
import { idField, versionField } from '@/lib/forms/fields'

const receiver = z.uuid({ error: 'Kies aan wie je het doorgeeft.' })

export const handOverActionForm = z.object({ actionId: idField, version: versionField, toId: receiver })

const thingName = new RegExp(`^geef-(${thingKinds.join('|')})-([0-9a-f-]{36})$`)

const thingIn = ([name, value]: [string, unknown]): Thing[] => {
  const [, kind, given] = thingName.exec(name) ?? []
  const [id, version] = [idField.safeParse(given), versionField.safeParse(value)]
  return kind !== undefined && id.success && version.success ? [{ kind: kind as ThingKind, id: id.data, version: version.data }] : []
}

/** What hangs on somebody, each thing a box of its own, and who gets it. */
export const handOverWorkForm = z
  .looseObject({ regionId: idField, fromId: idField, toId: receiver })
  .superRefine(
    (sent, context) => {
      if (Object.entries(sent).flatMap(thingIn).length === 0)
        context.addIssue({ code: 'custom', path: ['things'], message: 'Kies wat je doorgeeft.' })
    },
    // Also beside other mistakes: whoever mends a form wants to hear all of them at once.
    { when: () => true },
  )
  .transform(({ regionId, fromId, toId, ...rest }) => ({ regionId, fromId, toId, things: Object.entries(rest).flatMap(thingIn) }))
