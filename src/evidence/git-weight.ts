// How much a commit tells of a piece of work.

import type { Subject } from './git-message.ts'

const BASE = { feature: 6, speed: 5, refactor: 3, fix: 3, docs: 2, test: 1, chore: 0 } as const
const LARGE =
  /^(?:re-?write|rewrote|implement|introduce|re-?design|replace|migrate|port|add|support|allow|new|split|rework|overhaul|drop|make)(?:s|d|ed|ing)?\b/i
const SMALL =
  /\b(?:typos?|spelling|whitespace|lint(?:er|ing)?|eslint|clippy|prettier|biome|oxfmt|gofmt|rustfmt|nits?|comments?|changelog|readme|bump|upgrade|cleanup|clean up|formatting|imports?|wording|flaky|lock ?file|dependencies|release notes|broken links?|fix(?:ed)? links?|review (?:comments?|feedback)|feedback|suggestions|regenerate|gitignore|copyright|merge conflicts?|conflicts|wip|oops|minor|tweaks?|misc|cherry[- ]pick)\b/i

/** How much a commit tells of a piece of work: what kind of change it is, how it is worded, how much was explained (in characters). Never shown. */
export function telling(subject: Subject, depth: number): number {
  const base = subject.change ? BASE[subject.change] : 4
  const worded = (LARGE.test(subject.text) ? 2 : 0) - (SMALL.test(subject.text) ? 4 : 0) + (subject.breaking ? 3 : 0)
  const words = subject.text.split(' ').length
  return base + worded + Math.min(3, Math.log2(1 + depth / 300)) - (words < 2 ? 5 : words < 3 ? 1 : 0)
}
