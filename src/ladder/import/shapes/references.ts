// Lists of levels, of themes and of statements that name one of each: YAML in the manner of the Financial Times.

import { words } from '../../../text/text.ts'
import { nameKey } from '../clean-text.ts'
import type { Data } from '../data.ts'
import { fields, items, NAMES, textAt, textOf } from '../data.ts'
import { ladderPerFile } from '../each-file.ts'
import type { DraftLadder, DraftStatement, Format, Given, Loss } from '../imported.ts'

const THEMES = ['themes', 'areas', 'categories', 'dimensions', 'pillars', 'competencies', 'skills', 'topics'] as const
const STATEMENTS = ['competencies', 'expectations', 'statements', 'criteria', 'behaviours', 'behaviors', 'skills', 'indicators', 'cells'] as const
const THEME_KEYS = [
  'theme',
  'area',
  'category',
  'dimension',
  'pillar',
  'competency',
  'skill',
  'topic',
  'competencyId',
  'competency_id',
  'themeId',
  'skillId',
] as const
const LEVEL_KEYS = ['level', 'levelId', 'level_id', 'grade', 'stage', 'rung'] as const
const TEXTS = [
  'summary',
  'sentence',
  'text',
  'description',
  'statement',
  'expectation',
  'criterion',
  'behaviour',
  'behavior',
  'content',
  'title',
  'name',
] as const

export const FINANCIAL_TIMES: Format = { id: 'ft-yaml', read: (files) => ladderPerFile(files, ladderOf) }

function ladderOf(file: Given, { value, at }: Data, losses: Loss[]): DraftLadder | null {
  const own = fields(value)
  const levels = items(own['levels']).map((level) => ({
    key: textAt(level, ['id', 'key', 'slug', 'path']) || textAt(level, NAMES) || textOf(level),
    name: textAt(level, NAMES) || textOf(level),
    ...summaryOf(level),
  }))
  const list = STATEMENTS.find((key) =>
    items(own[key]).some((one) => textAt(one, LEVEL_KEYS) !== '' && textAt(one, THEME_KEYS) !== '' && textAt(one, TEXTS) !== ''),
  )
  if (list === undefined || levels.length === 0) return null
  const themes = THEMES.filter((key) => key !== list).flatMap((key) =>
    items(own[key]).map((theme) => ({
      key: textAt(theme, ['id', 'key', 'slug', 'path']) || textAt(theme, NAMES) || textOf(theme),
      name: textAt(theme, NAMES) || textOf(theme),
      ...summaryOf(theme),
    })),
  )
  const say = words('en').ladderImport
  const keys = new Set(levels.map(({ key }) => key))
  const proficiencies = new Set<string>()
  const statements: DraftStatement[] = []
  const linked: string[] = []
  for (const [index, one] of items(own[list]).entries()) {
    const level = textAt(one, LEVEL_KEYS)
    const competency = textAt(one, THEME_KEYS)
    const sentence = textAt(one, TEXTS)
    const place = at([list, index])
    if (sentence === '') continue
    if (!keys.has(level)) {
      losses.push({ at: place, reason: say.unknownLevel(level) })
      continue
    }
    if (!themes.some(({ key }) => key === competency)) themes.push({ key: competency, name: competency })
    const { examples, proficiency, supportingUrls } = fields(one)
    if (textOf(proficiency) !== '') proficiencies.add(textOf(proficiency))
    if (items(supportingUrls).length > 0) linked.push(at([list, index, 'supportingUrls']))
    const id = textAt(one, ['id'])
    statements.push({ level, competency, sentence, examples: items(examples).map(textOf), at: place, ...(id === '' ? {} : { id }) })
  }
  if (proficiencies.size > 0) losses.push({ at: file.path, reason: say.proficiencies([...proficiencies]) })
  const [link] = linked
  if (link !== undefined) losses.push({ at: link, reason: say.links(linked.length) })
  const used = new Set(statements.map(({ competency }) => competency))
  const silent = levels.filter(({ key }) => !statements.some((statement) => statement.level === key))
  if (silent.length > 0) losses.push({ at: file.path, reason: say.levelsWithoutText(silent.map(({ name }) => name)) })
  const summary = textAt(value, ['summary', 'description'])
  return {
    name: textAt(value, NAMES) || nameKey(file.path),
    ...(summary ? { summary } : {}),
    levels,
    competencies: themes.filter(({ key }) => used.has(key)),
    statements,
    at: file.path,
  }
}

function summaryOf(value: unknown): { readonly summary?: string } {
  const summary = textAt(value, ['summary', 'description'])
  return summary === '' ? {} : { summary }
}
