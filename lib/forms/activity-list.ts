import { z } from 'zod'
import { lifecycles, lifecycleWords } from '@/lib/domain/progress'
import { scales, scaleWords } from '@/lib/domain/scale'
import { shownLights, shownLightWords } from '@/lib/domain/standing'
import { priorities, priorityWords } from '@/lib/domain/structure'
import { addressDay, addressPage, addressQuery, addressText, addressWord, readAddress, type SearchParams } from '@/lib/forms/list-address'
import { inAddress } from '@/lib/kernel/addresses'

const sorts = ['code', 'licht', 'bijgewerkt', 'gereed'] as const

const schema = z.object({
  zoek: addressText,
  ambitie: addressText,
  schaal: addressWord(scales, scaleWords),
  gemeente: addressText,
  trekker: addressText,
  prioriteit: addressWord(priorities, priorityWords),
  status: addressWord(lifecycles, lifecycleWords),
  licht: addressWord(shownLights, shownLightWords),
  sinds: addressDay,
  planning: z.enum(['over-tijd']).optional().catch(undefined),
  sorteer: z.enum(sorts).catch('code'),
  pagina: addressPage,
})

export type ActivityListInput = z.infer<typeof schema>

/** Search, filters, order and page from the address of the list of activities. */
export const readActivityList = (searchParams: SearchParams): ActivityListInput => readAddress(schema, searchParams)

/** The same as the part of an address after "?", without what is not set. */
export function activityListAddress(input: Partial<ActivityListInput>): string {
  const { schaal, prioriteit, status, licht, sorteer, pagina, ...plain } = input
  return addressQuery({
    ...plain,
    schaal: schaal && inAddress(scaleWords[schaal]),
    prioriteit: prioriteit && inAddress(priorityWords[prioriteit]),
    status: status && inAddress(lifecycleWords[status]),
    licht: licht && inAddress(shownLightWords[licht]),
    sorteer: sorteer === 'code' ? undefined : sorteer,
    pagina: pagina === 1 ? undefined : pagina,
  })
}

/** How many filters are in use; order and page are none. */
export const filtersInUse = ({ sorteer: _, pagina: __, ...filters }: ActivityListInput): number =>
  Object.values(filters).filter((value) => value !== undefined).length
