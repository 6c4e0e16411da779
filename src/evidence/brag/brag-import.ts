// A brag document, log or old review as items to look through.

import { createHash } from 'node:crypto'
import type { Day } from '../../algorithms/calendar.ts'
import { slug } from '../../algorithms/slug.ts'
import type { Block } from '../../ladder/import/blocks.ts'
import { frontMatter } from '../../ladder/import/markdown.ts'
import { Problem } from '../../platform/problem.ts'
import { shortened } from '../../text/shortened.ts'
import { words } from '../../text/text.ts'
import { isDay } from '../dates.ts'
import type { Imported, ImportedItem, Skipped } from '../imported.ts'
import { autonomyOf, namedIn } from '../note-words.ts'
import { plainWords } from '../plain-words.ts'
import { cleanLine } from '../record-schema.ts'
import { kindTold, scopeTold } from '../shorthand/told.ts'
import { worded } from '../text-import.ts'
import { htmlBlocks, markdownBlocks } from './document.ts'
import type { Thing } from './outline.ts'
import { outlineOf } from './outline.ts'
import type { Period } from './period.ts'
import { dayOfText, periodOf } from './period.ts'

export interface DocumentSettings {
  readonly today: Day
  readonly language?: string
  /** Its name may tell the time that it is about: `2026-Q1.md`. */
  readonly file?: string
}

/** Reasons that are told one by one; a person reads no more. */
const MOST_REASONS = 100
const LONGEST_PLACE = 40
const TIME_IN_MATTER = /^(?:date|period|year|quarter|month|week):[ \t]*(.{1,100})$/im

/** @throws Problem `input` when it is empty, or parts stand inside each other too deeply */
export function importMarkdown(text: string, settings: DocumentSettings): Imported {
  if (text.trim() === '') throw new Problem('input', words(settings.language ?? 'en').files.empty)
  const matter = TIME_IN_MATTER.exec(frontMatter(text)?.matter ?? '')?.[1]
  return imported('markdown', markdownBlocks(text), settings, ({ line }) => `:${line}`, matter?.replace(/["']/g, ''))
}

/** Of a Word document as HTML, whose lines nobody sees. */
export function importWordHtml(html: string, settings: DocumentSettings): Imported {
  return imported('docx', htmlBlocks(html), settings, ({ text }) => ` “${shortened(text, LONGEST_PLACE)}”`)
}

function imported(
  from: string,
  blocks: readonly Block[],
  { today, language = 'en', file }: DocumentSettings,
  place: (of: { readonly line: number; readonly text: string }) => string,
  matter = '',
): Imported {
  const say = words(language)
  const root = periodOf(matter, today) ?? periodInName(file ?? '', today)
  const { things, left } = outlineOf(blocks, today, root)
  const skipped: { readonly line: number; readonly text: string; readonly reason: string }[] = left.map(({ line, text, why }) => {
    return { line, text, reason: why === 'aims' ? say.documentImport.aims(text) : say.documentImport[why] }
  })
  const items: ImportedItem[] = []
  for (const thing of things) {
    const item = itemOf(thing, today)
    const skip = (reason: string): void => void skipped.push({ ...thing, reason })
    if (item === 'nothing') skip(say.evidence.notes.nothingSaid)
    else if (item === 'no day') skip(say.documentImport.noDay)
    else if (item.date > today) skip(say.evidence.notes.toCome(item.date))
    else items.push(item)
  }
  const reasons: Skipped[] = skipped
    .toSorted((a, b) => a.line - b.line)
    .slice(0, MOST_REASONS)
    .map((one) => ({ at: `${file ?? ''}${place(one)}`.trim(), reason: one.reason }))
  if (skipped.length > MOST_REASONS) reasons.push({ at: file ?? '', reason: say.documentImport.more(skipped.length - MOST_REASONS) })
  if (things.length === 0) reasons.push({ at: file ?? '', reason: say.documentImport.noneHere })
  return { from, byWording: true, items: told(items), skipped: reasons }
}

type Undone = 'nothing' | 'no day'

function itemOf({ text, details, context }: Thing, today: Day): (ImportedItem & { readonly written: string }) | Undone {
  const own = dayOfText(text, today, context.period?.year)
  const day = own ?? context.period
  const { title, outcome, links } = worded({ text, details, ...(own ? { at: own } : {}) })
  if (title === '') return 'nothing'
  if (!day || !isDay(day.day)) return 'no day'
  const whole = `${title}\n${outcome}`
  const guess = kindTold(title)
  const kind = guess.told === null ? (context.kind ?? kindTold(whole).value) : guess.value
  return {
    key: keyOf(...context.path, title),
    written: day.written,
    date: day.day,
    ...(day.floating ? { floating: true as const } : {}),
    kind,
    title,
    ...(outcome === '' ? {} : { outcome }),
    scope: scopeTold(whole, kind).value,
    autonomy: autonomyOf(whole),
    ...(context.work === undefined ? {} : { episode: { id: slug(context.work), title: cleanLine(context.work) } }),
    links,
    named: namedIn(whole),
  }
}

function keyOf(...parts: readonly string[]): string {
  const hash = createHash('sha256').update(parts.map((part) => plainWords(part).join(' ')).join('\n'))
  return hash.digest('hex').slice(0, 16)
}

/** By day; what says the same under the same headings is told apart by its day, the earliest first, and copies are one. */
function told(items: readonly (ImportedItem & { readonly written?: string })[]): readonly ImportedItem[] {
  const known = new Map<string, ImportedItem>()
  for (const { written = '', ...item } of items.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))) {
    const before = known.get(item.key)
    const key = before === undefined || before.date === item.date ? item.key : keyOf(item.key, written)
    if (!known.has(key)) known.set(key, { ...item, key })
  }
  return [...known.values()].sort((a, b) => (a.date === b.date ? (a.key < b.key ? -1 : 1) : a.date < b.date ? -1 : 1))
}

/** `notes/brag_2026-Q1.md` */
function periodInName(file: string, today: Day): Period | undefined {
  const name = (file.split(/[/\\]/).at(-1) ?? '').replace(/\.\w+$/, '').replace(/_/g, ' ')
  return periodOf(name, today) ?? periodOf(name.replace(/-/g, ' '), today)
}
