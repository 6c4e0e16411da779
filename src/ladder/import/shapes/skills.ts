// Domains, competencies and skills with one scale of skill levels for all: CSV and JSON in the manner of the DIRECT framework.

import { words } from '../../../text/text.ts'
import { nameKey } from '../clean-text.ts'
import { dataOf, fields, items, NAMES, SUMMARIES, textAt } from '../data.ts'
import type { DraftLadder, DraftLevel, Format, Given, Loss, Taken } from '../imported.ts'
import type { Entry } from './entries.ts'
import { entriesOf } from './entries.ts'

export const DIRECT: Format = { id: 'direct', read: readSkills }

interface Skill {
  readonly name: string
  readonly summary: string
  readonly competency: string
  readonly at: string
}

interface Group {
  readonly key: string
  readonly name: string
  readonly summary: string
  readonly domain: string
}

/** What else such a framework brings, by the keys that its entries have. */
const BESIDE: readonly (readonly string[])[] = [
  ['name', 'slug', 'kind'],
  ['name', 'slug', 'provider'],
  ['name', 'slug', 'url', 'ror'],
]

function readSkills(files: readonly Given[]): Taken | null {
  const taken: string[] = []
  let skills: readonly Skill[] = []
  let groups: readonly Group[] = []
  let levels: readonly DraftLevel[] = []
  const domains = new Map<string, string>()
  let tools = ''
  for (const file of files) {
    const entries = entriesOf(file)
    const tree = treeOf(file) ?? stairsOf(entries)
    if (tree) {
      if (skills.length === 0) ({ skills, groups } = tree)
    } else if (has(entries, ['name', 'competency', 'related_skills']))
      skills = entries.map(({ value, at }) => ({ name: value('name'), summary: value('description'), competency: value('competency'), at }))
    else if (has(entries, ['name', 'slug', 'competency_domain']))
      groups = inRank(entries).map(({ value }) => ({
        key: value('slug'),
        name: value('name'),
        summary: value('description'),
        domain: value('competency_domain'),
      }))
    else if (has(entries, ['name', 'level', 'focus'])) levels = levelsOf(entries)
    else if (has(entries, ['name', 'slug', 'rank']) && /domain/.test(file.path)) for (const { value } of entries) domains.set(value('slug'), value('name'))
    else if (!BESIDE.some((keys) => has(entries, keys))) continue
    else tools = file.path
    taken.push(file.path)
  }
  return skills.length === 0 ? null : { files: taken, ladders: [ladderOf(skills, groups, levels, domains)], losses: lossesOf(skills, levels, tools) }
}

function ladderOf(skills: readonly Skill[], groups: readonly Group[], given: readonly DraftLevel[], domains: ReadonlyMap<string, string>): DraftLadder {
  const say = words('en').ladderImport
  const levels = given.length > 0 ? given : [{ key: 'one', name: say.onlyLevel }]
  const level = middle(levels)?.key ?? ''
  const known = new Set(groups.map(({ key }) => key))
  const missing = [...new Set(skills.map(({ competency }) => competency))].filter((key) => !known.has(key))
  const all = [...groups, ...missing.map((key) => ({ key, name: key, summary: '', domain: '' }))]
  return {
    name: say.skillFramework,
    levels,
    competencies: all.map(({ key, name, summary, domain }) => ({
      key,
      name,
      summary: [domains.get(domain) ?? domain, summary].filter((text) => text !== '').join(': '),
    })),
    statements: skills.map(({ name, summary, competency, at }) => ({ level, competency, sentence: summary === '' ? name : `${name.trim()}: ${summary}`, at })),
    at: skills[0]?.at.replace(/[:,].*$/, '') ?? '',
  }
}

function lossesOf(skills: readonly Skill[], levels: readonly DraftLevel[], tools: string): readonly Loss[] {
  const say = words('en').ladderImport
  const at = skills[0]?.at ?? ''
  const where = levels.length > 0 ? say.skillsAtOneLevel(middle(levels)?.name ?? '') : say.noLevels
  return [
    { at, reason: where },
    { at, reason: say.domains },
    { at: tools || at, reason: say.tools },
  ]
}

/** Where a skill is used in practice, and no more than learned. */
function middle(levels: readonly DraftLevel[]): DraftLevel | undefined {
  return levels[Math.floor(levels.length / 2)]
}

function levelsOf(entries: readonly Entry[]): readonly DraftLevel[] {
  return entries
    .toSorted((a, b) => Number(a.value('level')) - Number(b.value('level')))
    .map(({ value }) => ({
      key: nameKey(value('name')),
      name: value('name'),
      summary: [value('short_description'), value('description'), value('focus')].filter((text) => text !== '').join('\n'),
    }))
}

/** Domains that hold competencies that hold skills. */
function treeOf(file: Given): { readonly skills: readonly Skill[]; readonly groups: readonly Group[] } | null {
  const data = dataOf(file)
  const domains = items(fields(data?.value)['competency_domains'])
  if (!data || domains.length === 0) return null
  const skills: Skill[] = []
  const groups: Group[] = []
  for (const [d, domain] of domains.entries()) {
    for (const [c, competency] of items(fields(domain)['competencies']).entries()) {
      const key = `${d} ${c}`
      groups.push({ key, name: textAt(competency, NAMES), summary: textAt(competency, SUMMARIES), domain: textAt(domain, NAMES) })
      for (const [s, skill] of items(fields(competency)['skills']).entries()) {
        skills.push({
          name: textAt(skill, NAMES),
          summary: textAt(skill, SUMMARIES),
          competency: key,
          at: data.at(['competency_domains', d, 'competencies', c, 'skills', s]),
        })
      }
    }
  }
  return skills.length === 0 ? null : { skills, groups }
}

/** One table in which a domain, a competency or a skill stands in each row, in a column of its own. */
function stairsOf(entries: readonly Entry[]): { readonly skills: readonly Skill[]; readonly groups: readonly Group[] } | null {
  if (!has(entries, ['competency_domain', 'competency', 'skill', 'description'])) return null
  const skills: Skill[] = []
  const groups: Group[] = []
  let domain = ''
  for (const { value, at } of entries) {
    domain = value('competency_domain') || domain
    const name = value('competency')
    if (name !== '') groups.push({ key: String(groups.length), name, summary: value('skill') === '' ? value('description') : '', domain })
    if (value('skill') !== '') skills.push({ name: value('skill'), summary: value('description'), competency: String(groups.length - 1), at })
  }
  return { skills, groups }
}

function inRank(entries: readonly Entry[]): readonly Entry[] {
  return entries.toSorted(
    (a, b) => a.value('competency_domain').localeCompare(b.value('competency_domain'), 'en') || Number(a.value('rank')) - Number(b.value('rank')),
  )
}

function has(entries: readonly Entry[], keys: readonly string[]): boolean {
  const [first] = entries
  return first !== undefined && keys.every((key) => first.keys.has(key))
}
