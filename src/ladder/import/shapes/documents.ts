// Markdown and HTML documents: levels and competencies as headings, lists or tables.

import { Problem } from '../../../platform/problem.ts'
import { words } from '../../../text/text.ts'
import { blocksOf } from '../blocks.ts'
import { nameKey } from '../clean-text.ts'
import { dataOf, textAt } from '../data.ts'
import { laddersInDocument } from '../document.ts'
import { isReadme, titleFrom } from '../file-names.ts'
import type { DraftLadder, DraftLevel, Format, Given, Loss, Taken } from '../imported.ts'
import { isRung } from '../level-names.ts'
import { markdownAsHtml } from '../markdown.ts'
import type { Outline } from '../outline.ts'
import { node, outlineOf, within } from '../outline.ts'
import { scoringIn, weightsIn } from './scores.ts'

const MARKDOWN_NAMES = new Set(['md', 'markdown', 'mdx', 'txt', 'text', 'rst', 'adoc', ''])

export const MARKDOWN: Format = {
  id: 'markdown',
  read: (files) =>
    readDocuments(
      files.filter(({ extension }) => MARKDOWN_NAMES.has(extension)),
      markdownAsHtml,
    ),
}
export const HTML: Format = {
  id: 'html',
  read: (files) =>
    readDocuments(
      files.filter(({ extension }) => extension.startsWith('htm') || extension === 'xhtml'),
      (text) => text,
    ),
}
export const WORD: Format = {
  id: 'docx',
  read: (files) =>
    readDocuments(
      files.filter(({ extension }) => extension === 'docx'),
      (text) => text,
    ),
}

const MOST = 0.7

interface Document {
  readonly path: string
  readonly outline: Outline
}

function readDocuments(files: readonly Given[], asHtml: (text: string) => string): Taken | null {
  const documents = files.flatMap((file): readonly Document[] =>
    file.text === null ? [] : [{ path: file.path, outline: outlineFrom(file, file.text, asHtml) }],
  )
  const axes = axesIn(documents)
  const read = documents.map((document) => ({ document, ...laddersInDocument(document.outline, axes) }))
  const found = read.filter(({ ladders }) => ladders.length > 0)
  const real = found.filter(({ ladders }) => !ladders.every(isGlossary))
  const notAbout = real.filter(({ document }) => !isReadme(document.path))
  const whole = notAbout.length > 0 ? notAbout : real
  const kept = whole.length > 0 ? whole : found
  const apart = oneFileALevel(
    documents.filter((document) => !kept.some((one) => one.document === document)),
    axes,
  )
  if (found.length === 0 || (apart !== null && apart.files.length > kept.length)) return apart
  const ladders = kept.flatMap(({ ladders: all }) => (whole.length > 0 ? all.filter((ladder) => !isGlossary(ladder)) : all))
  const glossaries = read.flatMap(({ ladders: all }) => all.filter((ladder) => !ladders.includes(ladder)))
  const described = describe(ladders, glossaries)
  const losses = kept.flatMap((one) => one.losses)
  const beside = read.filter(({ document }) => !kept.some((one) => one.document === document))
  const scores = documents.flatMap(({ outline }) => [...scoringIn(outline), ...weightsIn(outline, ladders)])
  const used = beside.filter(
    ({ ladders: all, document }) => all.some(isGlossary) || scores.some(({ at }) => at.startsWith(`${document.path}:`)) || holdsAxes(document, axes),
  )
  return {
    files: [...kept, ...used].map(({ document }) => document.path),
    ladders: described,
    losses: [...losses, ...scores, ...glossaries.flatMap((glossary) => unmatched(glossary, ladders))],
  }
}

function outlineFrom(file: Given, text: string, asHtml: (text: string) => string): Outline {
  try {
    const html = asHtml(text)
    const title = frontTitle(file) || /<title[^>]*>([^<]*)<\/title>/i.exec(html)?.[1]?.trim() || titleFrom(file.path)
    return outlineOf(blocksOf(html), title, file.path)
  } catch (error) {
    // Elements within elements, deeper than a parser or this walk can go.
    if (error instanceof RangeError || (error instanceof Problem && !error.at))
      throw new Problem('input', words('en').ladderImport.tooDeep, { at: { file: file.path }, cause: error })
    throw error
  }
}

function frontTitle(file: Given): string {
  try {
    return textAt(dataOf(file)?.value, ['title', 'name'])
  } catch {
    return ''
  }
}

/** What a lead such as "Adopts" belongs to, where lists under a title say so. */
function axesIn(documents: readonly Document[]): ReadonlyMap<string, string> {
  const axes = new Map<string, string | null>()
  for (const { outline } of documents) {
    for (const { title, said } of within(outline)) {
      const leads = said.filter(({ lead, listed }) => listed && lead !== '').map(({ lead }) => nameKey(lead))
      if (leads.length < 3 || isRung(title)) continue
      for (const lead of leads) axes.set(lead, axes.has(lead) && axes.get(lead) !== title ? null : title)
    }
  }
  return new Map([...axes].flatMap(([lead, title]) => (title === null ? [] : [[lead, title]])))
}

function holdsAxes({ outline }: Document, axes: ReadonlyMap<string, string>): boolean {
  const titles = new Set(axes.values())
  return [...within(outline)].filter(({ title, said }) => titles.has(title) && said.length > 0).length >= 2
}

/** One sentence for each level and nothing else: it says what the levels are. */
function isGlossary({ levels, competencies, statements }: DraftLadder): boolean {
  return competencies.length === 1 && competencies[0]?.name === words('en').ladderImport.general && statements.length <= levels.length
}

/** Levels of a name that a glossary explains get that as their summary. */
function describe(ladders: readonly DraftLadder[], glossaries: readonly DraftLadder[]): readonly DraftLadder[] {
  const said = new Map(
    glossaries.flatMap(({ levels, statements }) =>
      statements.map(({ level, sentence }) => [plain(levels.find(({ key }) => key === level)?.name ?? ''), sentence] as const),
    ),
  )
  return ladders.map((ladder) => ({ ...ladder, levels: ladder.levels.map((level): DraftLevel => withSummary(level, said.get(plain(level.name)))) }))
}

function withSummary(level: DraftLevel, summary: string | undefined): DraftLevel {
  return level.summary || summary === undefined ? level : { ...level, summary }
}

function unmatched(glossary: DraftLadder, ladders: readonly DraftLadder[]): readonly Loss[] {
  const names = new Set(ladders.flatMap(({ levels }) => levels.map(({ name }) => plain(name))))
  const left = glossary.levels.filter(({ name }) => !names.has(plain(name)))
  return left.length === 0 ? [] : [{ at: glossary.at, reason: words('en').ladderImport.otherLevels(left.map(({ name }) => name)) }]
}

/** Without the number in front. */
function plain(name: string): string {
  return nameKey(name).replace(/^\d+\s+/, '')
}

/** Files of which each is about one level, if that is what most of a folder is. */
function oneFileALevel(documents: readonly Document[], axes: ReadonlyMap<string, string>): Taken | null {
  const levels = documents.flatMap(({ path, outline }) => {
    const title = [outline.title, titleFrom(path)].find((name) => isRung(name))
    return title === undefined || isReadme(path) ? [] : [{ path, outline: { ...outline, title } }]
  })
  if (levels.length < 2) return null
  const folderOf = ({ path }: Document): string => path.split('/').slice(0, -1).join('/')
  const byFolder = Map.groupBy(levels, folderOf)
  const taken: string[] = []
  const ladders: DraftLadder[] = []
  for (const [folder, members] of byFolder) {
    if (members.length < documents.filter((document) => folderOf(document) === folder).length * MOST) continue
    const root = node(folder === '' ? words('en').ladderImport.unnamed : titleFrom(folder), folder)
    const inOrder = members.toSorted((a, b) => a.path.localeCompare(b.path, 'en', { numeric: true }))
    root.children.push(...inOrder.map(({ outline }) => outline))
    const found = laddersInDocument(root, axes).ladders
    if (found.length > 0) taken.push(...members.map(({ path }) => path))
    ladders.push(...found)
  }
  return ladders.length === 0 ? null : { files: taken, ladders, losses: [] }
}
