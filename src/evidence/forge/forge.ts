// What somebody did on GitHub or GitLab, from the JSON that gh, glab and the REST interfaces give.

import { Problem } from '../../platform/problem.ts'
import { words } from '../../text/text.ts'
import type { Imported, Skipped } from '../imported.ts'
import { dayReader } from '../moment-day.ts'
import { folded, Whose } from '../whose.ts'
import type { Account, Change, Facts, Forge, Issue } from './facts.ts'
import { onceEach } from './facts.ts'
import { githubFacts } from './github.ts'
import { gitlabFacts } from './gitlab.ts'
import { objectsIn } from './json-documents.ts'
import { proposals } from './proposals.ts'

export interface ForgeSettings {
  /** Whose record it is; may be empty. */
  readonly name: string
  /** Login, name or mail address. */
  readonly author?: string
  readonly today: string
  /** IANA; UTC unless said. */
  readonly zone?: string
  readonly language: string
}

/**
 * Merged changes, reviews that say something, incidents and designs of one person. Pure: the same text proposes the same, byte for byte.
 * @throws Problem `input` when it is no such file, or shows several people and none was asked for
 */
export function importForge(forge: Forge, text: string, file: string, settings: ForgeSettings): Imported {
  const { language, today, zone } = settings
  const say = words(language).fromTools
  const dayOf = dayReader(zone, language)
  const read = forge === 'github' ? githubFacts : gitlabFacts
  const objects = objectsIn(text, file, language)
  const facts = tidied(read(objects, dayOf))
  if (objects.length === 0) return { from: forge, items: [], skipped: [] }
  if (facts.changes.length + facts.issues.length + facts.reviews.length === 0) throw new Problem('input', say.json.nothing(say.forges[forge]), { at: { file } })
  const isOwn = ownedBy(facts, settings, file)
  const { items, skipped } = proposals(facts, { forge, today, language, isOwn })
  const notes: Skipped[] = []
  if (facts.unknown > 0) notes.push({ at: file, reason: say.unknown })
  if (zone === undefined && /T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z"/.test(text)) notes.push({ at: file, reason: say.inUtc })
  if (facts.changes.some(({ keys }) => keys.length === 1)) notes.push({ at: file, reason: say.noIds })
  const author = [...facts.changes, ...facts.issues].map((thing) => thing.author).find(({ called }) => isOwn(called))?.called
  const shown = author?.[1] ?? author?.[0]
  return { from: forge, ...(shown === undefined ? {} : { author: shown }), items, skipped: [...notes, ...skipped] }
}

function tidied(facts: Facts): Facts {
  const changes = onceEach<Change>(facts.changes, ({ reviews, others, day }) => reviews.length * 2 + others.length + (day === undefined ? 0 : 1))
  return { ...facts, changes, issues: onceEach<Issue>(facts.issues, ({ day }) => (day === undefined ? 0 : 1)) }
}

/** Everybody is looked through for whom was asked for, or whom the record is of; else those who wrote changes decide, where there are any. */
function ownedBy(facts: Facts, { author, name, language }: ForgeSettings, file: string): (called: readonly string[]) => boolean {
  if (everybodyIn(facts).every(({ called }) => called.length === 0)) throw new Problem('input', words(language).fromTools.noAuthors, { at: { file } })
  const whose = new Whose({ name, ...(author === undefined ? {} : { author }) })
  const writers = facts.changes.map((change) => change.author).filter(({ bot }) => !bot)
  const everybody = everybodyIn(facts)
  const isNamed = everybody.some(({ called }) => called.some((each) => folded(each) === folded(name)))
  const candidates = author === undefined && !isNamed && writers.length > 0 ? writers : everybody
  for (const { called, bot } of candidates) if (!bot) whose.maybe(called)
  return whose.decide(file, language)
}

function everybodyIn({ changes, issues, reviews }: Facts): readonly Account[] {
  const reviewers = [...changes.flatMap((change) => change.reviews), ...reviews].map(({ by }) => by)
  return [...changes.map(({ author }) => author), ...issues.flatMap((issue) => [issue.author, ...issue.assignees]), ...reviewers]
}
