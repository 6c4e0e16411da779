// What another version, or a draft in review, would change for oneself.

import { z } from 'zod'
import type { Day } from '../../algorithms/calendar.ts'
import { dayIn } from '../../algorithms/calendar.ts'
import { saidByThemselves } from '../../evidence/counting.ts'
import type { PersonRecord } from '../../evidence/evidence.ts'
import { recordOnLadder } from '../../evidence/operations.ts'
import type { Change } from '../../ladder/diff/change.ts'
import { diff } from '../../ladder/diff/diff.ts'
import { pairsBetween } from '../../ladder/diff/pairs.ts'
import type { Ladder } from '../../ladder/ladder.ts'
import { readDraft } from '../../ladder/operations/drafts.ts'
import { publishedLadder } from '../../ladder/operations/reading.ts'
import { ladderVersion } from '../../ladder/store/versions.ts'
import { newerVersion } from '../../people/operations/ladder.ts'
import { isAlone, keepsOneself } from '../../people/store/people.ts'
import type { Tx } from '../../platform/database.ts'
import type { Context, Operation } from '../../platform/operation.ts'
import { personOf } from '../../platform/operation.ts'
import { askedDifferently } from '../asked-differently.ts'
import type { PersonEffect } from '../effect.ts'
import { effectOn } from '../effect.ts'

const changesInput = z.object({
  person: z.string(),
  /** A draft in review; or a version, of one's own ladder unless another is named. Absent: the newer one that is in force or announced. */
  draft: z.string().max(40).optional(),
  ladder: z.string().max(80).optional(),
  to: z.string().max(80).optional(),
  /** The level that would stand for mine, where it is gone. */
  level: z.string().max(120).optional(),
})
type ChangesInput = z.infer<typeof changesInput>

export interface MyChanges {
  readonly before: Ladder
  readonly after: Ladder
  readonly record: PersonRecord
  /** All that changed, and what of it is asked of me. */
  readonly changes: readonly Change[]
  readonly asked: readonly Change[]
  readonly effect: PersonEffect
  /** Expectations that kept their id and say something else. */
  readonly unread: readonly string[]
  /** Day from which it is in force, where that is still to come. */
  readonly announcedFor: Day | null
  readonly draft: boolean
  readonly keepsOneself: boolean
}

export const seeMyChanges: Operation<ChangesInput, MyChanges | null> = {
  name: 'see-my-changes',
  summary: 'What another version of my ladder changes for me: what is asked differently, and my record judged on both. Null when there is no other.',
  http: { method: 'GET', path: '/people/:person/ladder/changes' },
  input: changesInput as z.ZodType<ChangesInput>,
  output: z.custom<MyChanges | null>(),
  // Whoever may write it: what a draft would do to somebody is nobody else's to look at.
  act: 'write a record',
  subject: personOf,
  audit: null,
  run: seeMine,
}

async function seeMine(tx: Tx, input: ChangesInput, context: Context): Promise<MyChanges | null> {
  const { ladder: before, record: whole } = await recordOnLadder(tx, input.person, context.language)
  const target = await targetOf(tx, input, before, context)
  if (!target || whole.person.level === undefined) return null
  const { after, announcedFor } = target
  const alone = await isAlone(tx)
  const record = alone ? whole : saidByThemselves(whole)
  const chosen = input.level ? { [whole.person.level]: input.level } : {}
  const effect = effectOn(before, after, record, dayIn(context.now), { chosen, from: alone ? 'file' : 'server', reader: 'self', language: context.language })
  const changes = diff(before, after)
  const { track, family } = whole.person
  const levels = effect.levels.flatMap((level) => [level.before, level.after].filter((id) => id !== null))
  const asked = { levels, language: context.language, ...(track && { track }), ...(family && { family }) }
  return {
    before,
    after,
    record,
    changes,
    asked: askedDifferently(before, after, changes, asked),
    effect,
    unread: unreadIn(record, pairsBetween(before, after).unread),
    announcedFor,
    draft: input.draft !== undefined,
    keepsOneself: await keepsOneself(tx),
  }
}

/** Of these, what somebody confirmed of the person. */
function unreadIn(record: PersonRecord, unread: readonly string[]): readonly string[] {
  const showed = new Set(record.evidence.flatMap(({ seenBy }) => seenBy.flatMap((said) => said.showed)))
  return unread.filter((id) => showed.has(id))
}

async function targetOf(tx: Tx, input: ChangesInput, own: Ladder, context: Context): Promise<{ after: Ladder; announcedFor: Day | null } | null> {
  const { language, now } = context
  if (input.draft !== undefined) return { after: (await readDraft(tx, input.draft, language)).ladder, announcedFor: null }
  const named = input.to === undefined ? await newerVersion(tx, input) : { ladder: input.ladder ?? own.id, version: input.to }
  if (!named) return null
  const after = await publishedLadder(tx, named.ladder, language, named.version)
  const effectiveOn = (await ladderVersion(tx, after.id, after.version))?.effectiveOn ?? null
  return { after, announcedFor: effectiveOn !== null && effectiveOn > dayIn(now) ? effectiveOn : null }
}
