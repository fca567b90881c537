import type { ImportedArea } from '@/lib/imports/import-file'
import { plain } from '@/lib/imports/import-mapping'

/** Whose a figure is; both null: of the region as a whole. */
export type AreaIds = { municipalityId: string | null; referenceAreaId: string | null }
export type KnownArea = AreaIds & { code: string; name: string }

export type FoundArea = { ok: true; area: KnownArea } | { ok: false; problem: string }

/**
 * Finds an area as a file names it among the municipalities of the region, the region itself and the areas of reference: by its code of CBS,
 * and only without one by its name. A code that is unknown is not looked up by name: it says that something else is meant.
 */
export function areaFinder(known: readonly KnownArea[]): (area: ImportedArea) => FoundArea {
  const byCode = new Map(known.map((area) => [area.code.toUpperCase(), area]))
  const byName = new Map<string, KnownArea[]>()
  for (const area of known) byName.set(plain(area.name), [...(byName.get(plain(area.name)) ?? []), area])
  return ({ code, name }) => {
    if (code !== null) {
      const area = byCode.get(code)
      return area ? { ok: true, area } : { ok: false, problem: `De code ${code} hoort niet bij deze regio of een vergelijkingsgebied.` }
    }
    const named = byName.get(plain((name ?? '').replace(/\s*\((gemeente|gm)\)$/i, ''))) ?? []
    const own = named.filter(({ referenceAreaId }) => referenceAreaId === null)
    const [area, other] = own.length > 0 ? own : named
    if (!area) return { ok: false, problem: `"${(name ?? '').slice(0, 60)}" is geen gemeente van deze regio en geen vergelijkingsgebied.` }
    return other ? { ok: false, problem: `"${name}" kan meer gebieden zijn. Zet de code van CBS erbij.` } : { ok: true, area }
  }
}
