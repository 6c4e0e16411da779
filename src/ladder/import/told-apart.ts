// Competencies of one name, told apart by what stands above each.

import { nameKey } from './clean-text.ts'
import type { DraftCompetency } from './imported.ts'

/** Keys are `above\nname`. */
export function toldApart(competencies: readonly DraftCompetency[]): readonly DraftCompetency[] {
  const times = new Map<string, number>()
  for (const { name } of competencies) times.set(nameKey(name), (times.get(nameKey(name)) ?? 0) + 1)
  return competencies.map((competency) => {
    const [above = ''] = competency.key.split('\n')
    return (times.get(nameKey(competency.name)) ?? 0) > 1 && above !== '' ? { ...competency, name: `${competency.name} (${above})` } : competency
  })
}
