// Tracks with milestones, each with signals and examples: Medium's Snowflake and its forks, as a script, TypeScript or JSON.

import { words } from '../../../text/text.ts'
import type { Data } from '../data.ts'
import { dataOf, fields, items, NAMES, SUMMARIES, textAt, textOf } from '../data.ts'
import { titleFrom } from '../file-names.ts'
import type { DraftCompetency, DraftLadder, DraftLevel, DraftStatement, Format, Given, Loss, Taken } from '../imported.ts'
import type { Key } from '../script.ts'

export const SNOWFLAKE: Format = { id: 'snowflake', read: (files) => each(files) }

const DEEPEST = 6
/** Names under which forks keep how milestones add up to a title. */
const POINTS = ['milestoneToPoints', 'pointsToLevels', 'titles', 'maxLevel', 'milestonePoints'] as const

function each(files: readonly Given[]): Taken | null {
  const taken: string[] = []
  const ladders: DraftLadder[] = []
  const losses: Loss[] = []
  for (const file of files) {
    const data = dataOf(file)
    const tracks = data ? tracksIn(data.value) : []
    if (!data || tracks.length === 0) continue
    taken.push(file.path)
    ladders.push(ladderOf(file, data, tracks))
    losses.push(...lossesOf(file, data, tracks))
  }
  if (ladders.length === 0) return null
  return { files: taken, ladders, losses }
}

interface Track {
  readonly value: unknown
  readonly path: readonly Key[]
}

/** Whatever has milestones, once each. */
function tracksIn(value: unknown): readonly Track[] {
  const found: Track[] = []
  const seen = new Set<unknown>()
  visit(value, [])
  return found

  function visit(part: unknown, path: readonly Key[]): void {
    if (path.length > DEEPEST || typeof part !== 'object' || part === null || seen.has(part)) return
    seen.add(part)
    if (milestonesOf(part).length > 0) found.push({ value: part, path })
    else for (const [key, inner] of Array.isArray(part) ? part.entries() : Object.entries(part)) visit(inner, [...path, key])
  }
}

function milestonesOf(track: unknown): readonly unknown[] {
  const list = items(fields(track)['milestones'])
  return list.some((one) => 'summary' in fields(one) || 'signals' in fields(one) || 'description' in fields(one)) ? list : []
}

function ladderOf(file: Given, { at }: Data, tracks: readonly Track[]): DraftLadder {
  const most = Math.max(...tracks.map(({ value }) => milestonesOf(value).length))
  const levels: DraftLevel[] = Array.from({ length: most }, (_, index) => ({ key: String(index), name: words('en').ladderImport.milestone(index + 1) }))
  const competencies: DraftCompetency[] = []
  const statements: DraftStatement[] = []
  for (const [index, { value, path }] of tracks.entries()) {
    const key = String(index)
    const summary = textAt(value, SUMMARIES)
    competencies.push({ key, name: textAt(value, NAMES) || String(path.at(-1) ?? key), ...(summary ? { summary } : {}) })
    for (const [position, milestone] of milestonesOf(value).entries()) {
      const here = [...path, 'milestones', position]
      const where = { level: String(position), competency: key }
      const sentence = textAt(milestone, SUMMARIES)
      const examples = textsIn(fields(milestone)['examples'])
      if (sentence !== '') statements.push({ ...where, sentence, at: at([...here, 'summary']), ...(examples.length > 0 ? { examples } : {}) })
      for (const [name, list] of Object.entries(fields(milestone))) {
        if (name === 'examples' || !Array.isArray(list)) continue
        for (const [place, signal] of list.entries()) {
          const text = textOf(signal).trim() || textAt(signal, ['text', ...SUMMARIES, ...NAMES])
          if (text !== '')
            statements.push({
              ...where,
              sentence: text,
              optional: true,
              at: at([...here, name, place]),
              ...(sentence === '' && place === 0 && examples.length > 0 ? { examples } : {}),
            })
        }
      }
    }
  }
  return { name: words('en').ladderImport.snowflake(titleFrom(file.path)), levels, competencies, statements, at: file.path }
}

function textsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.map(textOf).filter((text) => text.trim() !== '')
  return Object.values(fields(value)).flatMap(textsIn)
}

function lossesOf(file: Given, { value, at, computed }: Data, tracks: readonly Track[]): readonly Loss[] {
  const say = words('en').ladderImport
  const losses: Loss[] = [{ at: file.path, reason: say.signals }]
  const categories = [...new Set(tracks.map(({ value: track }) => textAt(track, ['category', 'group'])).filter((name) => name !== ''))]
  if (categories.length > 0) losses.push({ at: file.path, reason: say.categories(categories) })
  const points = POINTS.find((name) => name in fields(value))
  const line = file.text?.split('\n').findIndex((text) => POINTS.some((name) => text.includes(name))) ?? -1
  if (points !== undefined || line >= 0) losses.push({ at: points === undefined ? `${file.path}:${line + 1}` : at([points]), reason: say.points })
  const [first] = computed
  if (first !== undefined) losses.push({ at: `${file.path}:${first}`, reason: say.computed })
  return losses
}
