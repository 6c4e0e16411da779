// What of a person's changes is no evidence, and why.

import { words } from '../../text/text.ts'
import type { Subject } from '../git-message.ts'
import { isRelease, lasting, revertOf } from '../git-message.ts'
import type { Change } from './facts.ts'

const BUMP =
  /^(?:(?:chore|build|fix|ci)(?:\([^)]*\))?!?:\s*)?(?:bump|upgrade|update)s?\s.{1,120}?\b(?:from\s+\S+\s+to\s+|to\s+v?\d|dependenc|deps\b|lock ?file)|^(?:chore|build|fix)\(deps(?:-dev)?\)/i
const BUMP_LABELS = /^(?:dependenc(?:y|ies)|deps|dependabot|renovate)$/i

export type Reason = 'open' | 'closed' | 'draft' | 'revert' | 'reverted' | 'bump' | 'release' | 'noDay' | 'toCome' | 'tiny'

/** What was taken back by another change of the file: by number, or by title. */
export function takenBack(changes: readonly Change[]): (change: Change) => boolean {
  const refs = new Set<string>()
  const titles = new Set<string>()
  for (const change of changes) {
    if (change.state !== 'merged') continue
    const revert = revertOf(`${change.title}\n\n${change.body}`)
    if (!revert) continue
    const home = change.ref.replace(/[#!]\d+$/, '')
    const [, number] = /\breverts? (?:[\w./-]+)?[#!](\d+)/i.exec(change.body) ?? []
    if (number !== undefined) refs.add(`${home} ${number}`)
    else if (revert.subject !== undefined) titles.add(`${home} ${revert.subject}`)
  }
  return ({ ref, number, title }) => {
    const home = ref.replace(/[#!]\d+$/, '')
    return refs.has(`${home} ${number}`) || titles.has(`${home} ${lasting(title)}`)
  }
}

/** Why a change is left out, whoever made it; undefined when it isn't. Size and wording are weighed elsewhere. */
export function whyLeftOut(change: Change, isTakenBack: (change: Change) => boolean, today: string): Reason | undefined {
  if (change.state === 'open') return change.draft ? 'draft' : 'open'
  if (change.state === 'closed') return 'closed'
  if (change.day === undefined) return 'noDay'
  if (change.day > today) return 'toCome'
  if (revertOf(`${change.title}\n\n${change.body}`)) return 'revert'
  if (isTakenBack(change)) return 'reverted'
  if (BUMP.test(change.title) || change.labels.some((label) => BUMP_LABELS.test(label))) return 'bump'
  return isRelease(change.title) ? 'release' : undefined
}

const CHANGE_LABELS: readonly (readonly [RegExp, NonNullable<Subject['change']>])[] = [
  [/\b(?:bug|fix|defect)\b/i, 'fix'],
  [/\b(?:feature|enhancement)\b/i, 'feature'],
  [/\b(?:performance)\b/i, 'speed'],
  [/\b(?:refactor(?:ing)?|tech(?:nical)?[- ]debt)\b/i, 'refactor'],
  [/\b(?:documentation|docs)\b/i, 'docs'],
  [/\b(?:chore|maintenance|ci)\b/i, 'chore'],
]

/** The kind of change that labels tell, where the title tells none. */
export function changeByLabel(labels: readonly string[]): Subject['change'] {
  return CHANGE_LABELS.find(([pattern]) => labels.some((label) => pattern.test(label)))?.[1]
}

export const sentence = (reason: Reason, language: string): string => words(language).fromTools.left[reason]
