// Which level a report reads towards when nobody says.

import type { Ladder } from '../ladder/ladder.ts'

/** The next level above the person's; their own when there is none above; null when their level isn't known. */
export function defaultTarget(ladder: Ladder, level: string | undefined): string | null {
  const own = ladder.levels.findIndex((one) => one.id === level)
  if (own < 0) return null
  return (ladder.levels[own + 1] ?? ladder.levels[own])?.id ?? null
}
