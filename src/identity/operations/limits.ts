// How often something may be tried. In memory: a restart forgets, and nobody is ever locked out for good.

import type { RateLimiterMemory } from 'rate-limiter-flexible'
import { Problem } from '../../platform/problem.ts'
import { words } from '../../text/text.ts'

const QUARTER = 15 * 60
const HOUR = 60 * 60

/** Times within seconds. By account comes first: on one machine, or behind a proxy, all have the same address. */
const LIMITS = {
  'sign in as': { points: 10, duration: QUARTER },
  'sign in from': { points: 100, duration: QUARTER },
  'code of': { points: 6, duration: QUARTER },
  'link from': { points: 100, duration: QUARTER },
  'reset of': { points: 3, duration: HOUR },
  'reset from': { points: 20, duration: HOUR },
} as const

type Limit = keyof typeof LIMITS

export interface Limits {
  /** Counts one more try. @throws Problem `too-many` that says how long to wait */
  count(limit: Limit, key: string | null): Promise<void>
  /** After a success. */
  forget(limit: Limit, key: string): Promise<void>
}

/** The clock of the limiter is the machine's own: nobody types it, and tests need no other. */
export function openLimits(): Limits {
  const limiters = new Map<Limit, RateLimiterMemory>()
  return {
    async count(limit, key) {
      if (key === null) return
      // Loaded with the first try: the app starts sooner without it.
      const { RateLimiterMemory, RateLimiterRes } = await import('rate-limiter-flexible')
      const limiter = limiters.get(limit) ?? new RateLimiterMemory(LIMITS[limit])
      limiters.set(limit, limiter)
      await limiter.consume(key.toLowerCase()).catch((error: unknown) => {
        if (!(error instanceof RateLimiterRes)) throw error
        throw new Problem('too-many', words('en').signIn.tooMany(Math.ceil(error.msBeforeNext / 60_000)))
      })
    },
    async forget(limit, key) {
      await limiters.get(limit)?.delete(key.toLowerCase())
    },
  }
}
