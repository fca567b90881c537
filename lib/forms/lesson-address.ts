import { z } from 'zod'
import { addressPage, addressQuery, addressText, readAddress, type SearchParams } from '@/lib/forms/list-address'

const schema = z.object({ zoek: addressText, thema: addressText, pagina: addressPage })
export type LessonListInput = z.infer<typeof schema>

export const readLessonList = (searchParams: SearchParams): LessonListInput => readAddress(schema, searchParams)

export const lessonListAddress = ({ zoek, thema, pagina }: Partial<LessonListInput>): string =>
  addressQuery({ zoek, thema, pagina: pagina === 1 ? undefined : pagina })
