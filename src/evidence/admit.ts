// From what a form says to an item on the record: an id, its piece of work, and what others are said to have seen.

import { z } from 'zod'
import { dayIn } from '../algorithms/calendar.ts'
import { slug } from '../algorithms/slug.ts'
import type { Ladder } from '../ladder/ladder.ts'
import { AUTONOMIES, KINDS, SCOPES } from '../ladder/ladder.ts'
import { Problem, wrongField } from '../platform/problem.ts'
import { words } from '../text/text.ts'
import type { Confirmation, Episode, Evidence, PersonRecord } from './evidence.ts'
import { RELATIONS, RESULTS } from './evidence.ts'
import { itemDigest } from './item-digest.ts'

/** A witness as the person names them: what they said counts at the person's word, and the report says so. */
const toldBy = z.object({
  witness: z.string().trim().min(1).max(120),
  as: z.enum(RELATIONS),
  team: z.string().trim().max(120).optional(),
  says: z.string().trim().max(1000).optional(),
})

export const writeInput = z.object({
  person: z.string(),
  /** Absent: a new item. */
  id: z.string().optional(),
  date: z.iso.date(),
  kind: z.enum(KINDS),
  title: z.string().trim().min(1).max(300),
  outcome: z.string().trim().max(2000).optional(),
  episode: z.string().trim().max(200).optional(),
  scope: z.enum(SCOPES),
  autonomy: z.enum(AUTONOMIES),
  result: z.enum(RESULTS).default('achieved'),
  for: z.array(z.string()).max(3),
  links: z
    .array(z.url({ protocol: /^https?$/ }))
    .max(10)
    .default([]),
  told: toldBy.optional(),
  /** People who are only named as having been there: it asks nothing of them and gives no points. */
  named: z.array(z.string().trim().min(1).max(120)).max(10).default([]),
  /** Absent: as it was; a new item is submitted, unless it was missed. */
  draft: z.boolean().optional(),
  /** Absent: as it was. */
  confidential: z.boolean().optional(),
})
export type WriteEvidenceInput = z.infer<typeof writeInput>

export interface Admitted {
  readonly evidence: Evidence
  /** A piece of work that the record doesn't have yet. */
  readonly episode: Episode | null
}

/** The item that `input` makes on this record. Throws a Problem when it contradicts the day, the record or the ladder. */
export function admit(record: PersonRecord, ladder: Ladder, input: WriteEvidenceInput, now: Date, language = 'en'): Admitted {
  const say = words(language).record
  const today = dayIn(now)
  if (input.date > today) throw wrongField('date', say.inTheFuture(input.date))
  const claimable = new Set([...ladder.expectations, ...ladder.competencies].map((one) => one.id))
  const unknown = input.for.find((claim) => !claimable.has(claim))
  if (unknown) throw wrongField('for', say.unknownClaim(unknown))

  const before = input.id === undefined ? undefined : record.evidence.find((item) => item.id === input.id)
  if (input.id !== undefined && !before) throw new Problem('missing', say.noSuchItem)
  const episode = episodeOf(record, input.episode)
  const item = {
    id: before?.id ?? freeId(slug(input.title), new Set(record.evidence.map((one) => one.id))),
    date: input.date,
    kind: input.kind,
    title: input.title,
    scope: input.scope,
    autonomy: input.autonomy,
    result: input.result,
    for: input.for,
    links: input.links,
    ...(input.outcome ? { outcome: input.outcome } : {}),
    ...(episode ? { episode: episode.id } : {}),
    // What was missed is for the person alone until they share it.
    ...((input.draft ?? (before ? before.draft : input.result === 'missed')) ? { draft: true } : {}),
    ...((input.confidential ?? before?.confidential) ? { confidential: true } : {}),
    ...(before?.source ? { source: before.source } : {}),
  }
  const told: Confirmation[] = input.told
    ? [
        {
          witness: input.told.witness,
          as: input.told.as,
          on: today,
          how: 'told',
          showed: input.for,
          saw: itemDigest(item),
          ...(input.told.team ? { team: input.told.team } : {}),
          ...(input.told.says ? { says: input.told.says } : {}),
        },
      ]
    : []
  const already = new Set([record.person.name, ...(before?.seenBy ?? []).map(({ witness }) => witness)].map((name) => name.toLowerCase()))
  const named: Confirmation[] = [...new Set(input.named)]
    .filter((witness) => !already.has(witness.toLowerCase()))
    .map((witness) => ({ witness, as: 'peer', on: today, how: 'named', showed: [] }))
  return {
    evidence: { ...item, seenBy: [...(before?.seenBy ?? []), ...told, ...named] },
    episode: episode && !record.episodes.some((one) => one.id === episode.id) ? episode : null,
  }
}

/** The piece of work by its id or title; a new one where the record has none of that name. */
function episodeOf(record: PersonRecord, name: string | undefined): Episode | null {
  if (!name) return null
  const known = record.episodes.find((one) => one.id === name || one.title.toLowerCase() === name.toLowerCase())
  return known ?? { id: freeId(slug(name), new Set(record.episodes.map((one) => one.id))), title: name }
}

/** The id as wanted, or the first of its numbered ones that isn't taken. */
export function freeId(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted
  let n = 2
  while (taken.has(`${wanted}-${n}`)) n += 1
  return `${wanted}-${n}`
}
