/** A subject as regions name it, with who takes part. */
export type SharedSubject<T> = { name: string; regions: T[] }

const plain = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim()

/** Subjects that regions take part in together: the same name is the same subject, however its letters are written. The most shared first. */
export function sharedSubjects<T extends { subjects: readonly string[] }>(regions: readonly T[]): SharedSubject<T>[] {
  const found = new Map<string, SharedSubject<T>>()
  for (const region of regions)
    for (const name of region.subjects) {
      const subject = found.get(plain(name)) ?? { name, regions: [] }
      if (!subject.regions.includes(region)) subject.regions.push(region)
      found.set(plain(name), subject)
    }
  return [...found.values()].sort((a, b) => b.regions.length - a.regions.length || a.name.localeCompare(b.name, 'nl'))
}
