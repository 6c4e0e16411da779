// The same change told by two sources: a git history and GitHub, which a pull request's address joins.

import type { PersonRecord } from '../evidence.ts'
import type { ImportedItem, Skipped } from '../imported.ts'

const TWIN: Readonly<{ [from: string]: string }> = { git: 'github', github: 'git' }

/** The items that the other source hasn't brought in already; those that it has are named with the reason. What this source knows stays. */
export function withoutTwins(
  items: readonly ImportedItem[],
  from: string,
  record: PersonRecord,
  reason: string,
): { readonly items: readonly ImportedItem[]; readonly skipped: readonly Skipped[] } {
  const other = Object.hasOwn(TWIN, from) ? TWIN[from] : undefined
  if (other === undefined) return { items, skipped: [] }
  const links = new Set(record.evidence.filter(({ source }) => source?.from === other).flatMap((item) => item.links))
  const own = new Set(record.evidence.flatMap(({ source }) => (source?.from === from ? [source.key] : [])))
  const isTwin = ({ key, formerKeys = [], links: its, kind }: ImportedItem): boolean =>
    kind !== 'review' && its.length > 0 && its.every((link) => links.has(link)) && ![key, ...formerKeys].some((each) => own.has(each))
  const twins = items.filter(isTwin)
  return { items: items.filter((item) => !twins.includes(item)), skipped: twins.map(({ title }) => ({ at: title, reason })) }
}
