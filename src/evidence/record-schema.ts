// The shape of a `record.yaml`, before anything is compared with anything.

import { z } from 'zod'
import { AUTONOMIES, KINDS, SCOPES, TRACKS } from '../ladder/ladder.ts'
import { words } from '../text/text.ts'
import { isDay } from './dates.ts'
import { HOWS, MARKS, RELATIONS, RESULTS } from './evidence.ts'

const say = words('en').evidence

/** Zero-width characters and those that turn the direction of writing; in a name they would make one person look like two. */
const INVISIBLE = /\p{Cf}/gu
/** In running text joiners and direction marks belong to Persian, Arabic and emoji; these only hide or reorder. */
const HIDING = /[\u00ad\u200b\u2060-\u2064\u202a-\u202e\u2066-\u2069\ufeff]/g

/** One line: composed, without hidden characters, single spaces. */
export function cleanLine(text: string): string {
  return text.normalize('NFC').replace(HIDING, '').replace(/\s+/g, ' ').trim()
}

export function cleanName(text: string): string {
  return text.normalize('NFC').replace(INVISIBLE, '').replace(/\s+/g, ' ').trim()
}

function cleanText(text: string): string {
  return text.normalize('NFC').replace(HIDING, '').replace(/\r\n?/g, '\n').trim()
}

const line = z.string().overwrite(cleanLine).min(1)
const name = z.string().overwrite(cleanName).min(1)
const text = z.string().overwrite(cleanText).min(1)
const id = z.string().regex(/^[^\s\p{C}]{1,100}$/u, say.badId)
const day = z
  .string()
  .refine(isDay, { error: (issue) => say.notADay(String(issue.input)) })
  .meta({ format: 'date' })

const person = z.strictObject({
  name,
  title: line.optional(),
  family: id.optional(),
  level: id.optional(),
  track: z.enum(TRACKS).optional(),
  since: day.optional(),
  industry: line.optional(),
  location: line.optional(),
  experience: z
    .string()
    .regex(/^\d{1,2}(?:\.\d)?y$/, say.badExperience)
    .optional(),
  team: name.optional(),
  manager: name.optional(),
})

const absence = z.strictObject({ from: day, to: day, working: z.number().min(0).lt(1).optional() })

const episode = z.strictObject({ id, title: line, from: day.optional(), to: day.optional() })

const confirmation = z.strictObject({
  witness: name,
  as: z.enum(RELATIONS),
  team: name.optional(),
  on: day,
  how: z.enum(HOWS),
  showed: z.array(id).optional(),
  says: text.optional(),
  saw: id.optional(),
  concern: text.optional(),
  answer: text.optional(),
  resolved: day.optional(),
  renewed: day.optional(),
  withdrawn: day.optional(),
})

const source = z.strictObject({ from: id, key: id, wrote: id.optional() })

const evidence = z.strictObject({
  id,
  date: day,
  kind: z.enum(KINDS),
  episode: id.optional(),
  title: line,
  outcome: text.optional(),
  scope: z.enum(SCOPES),
  autonomy: z.enum(AUTONOMIES),
  result: z.enum(RESULTS).optional(),
  for: z.array(id).max(3).optional(),
  links: z.array(line).optional(),
  draft: z.boolean().optional(),
  confidential: z.boolean().optional(),
  source: source.optional(),
  seen_by: z.array(confirmation).optional(),
})

const mark = z.strictObject({
  expectation: id,
  status: z.enum(MARKS),
  by: z.array(z.enum(['self', 'manager'])).min(1),
  why: text,
  on: day.optional(),
  until: day.optional(),
  owed_by: name.optional(),
})

const imported = z.strictObject({ source: id, keys: z.array(z.string().regex(/^[0-9a-f]{8}$/, say.badImportedKey)) })

/** Keys stand in the order in which a record is written. */
export const recordFile = z.strictObject({
  nextrung: z.literal('record/1'),
  person,
  absences: z.array(absence).optional(),
  episodes: z.array(episode).optional(),
  evidence: z.array(evidence).optional(),
  marks: z.array(mark).optional(),
  withheld: z.array(z.strictObject({ date: day, title: line })).optional(),
  imported: z.array(imported).optional(),
})

export type RecordFile = z.infer<typeof recordFile>

/** A name, so that nothing is ever fetched from it. */
const SCHEMA_ID = 'urn:nextrung:schema:record:1'

/** The JSON Schema (draft 2020-12) that editors complete and check a record by. Days, contradictions and ids are looked at when it is read. */
export function recordJsonSchema(): object {
  const { $schema, ...rest } = z.toJSONSchema(recordFile, { io: 'input', reused: 'inline' })
  return { $schema, $id: SCHEMA_ID, title: 'Nextrung record', ...rest }
}
