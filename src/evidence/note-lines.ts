// How pasted notes fall into things: bullets, lines and paragraphs, under headings that give a piece of work or a day.

import type { Day } from '../algorithms/calendar.ts'
import type { WrittenDay } from './dates.ts'
import { findDay } from './dates.ts'

export interface Note {
  /** Counts from 1. */
  readonly line: number
  readonly text: string
  /** Bullets below it that have no day of their own. */
  readonly details: readonly string[]
  /** Its own day, or the one it stands under. */
  readonly day?: Pick<WrittenDay, 'day' | 'written' | 'floating'>
  /** Where its own day stands in the text. */
  readonly at?: { readonly index: number; readonly length: number }
  /** The heading that it stands under, where that names a piece of work. */
  readonly episode?: string
}

/** What a heading gives to all below it. */
interface Context {
  readonly episode?: string
  readonly day?: WrittenDay
  readonly year?: number
}

interface Thing {
  readonly line: number
  readonly indent: number
  readonly bullet: boolean
  readonly context: Context
  readonly startsSmall: boolean
  text: string
  /** Its last line, and whether any has a day: long paragraphs are not read again for each line. */
  last: string
  dated: boolean
  readonly below: Thing[]
}

interface Heading {
  readonly depth: number
  readonly context: Context
}

const BULLET = /^(?:[-*•+–‣▪]|\d{1,3}[.)])\s+(?:\[[ xX]\]\s+)?/u
const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch)'
/** Headings that gather notes and name no piece of work. */
const GATHERING =
  /^(?:my |meine? )?(?:(?:work |brag |daily |weekly )*(?:notes?|log|diary|journal|doc(?:ument)?|list)|done|wins|highlights|achievements|accomplishments|misc(?:ellaneous)?|other|notizen|tagebuch|erfolge|erledigt|sonstiges)(?: (?:19|20)\d{2})?$/i
const BREAKS_OFF = /(?:[,;–-]|(?<![\p{L}])(?:a|an|the|of|and|or|to|with|for|in|on|by|from|der|die|das|den|dem|ein|eine|und|oder|mit|von|für|zu|im|am))$/iu
const STARTS_SMALL = /^[^\p{L}]*\p{Ll}/u
const DEEPEST = 9

/** The text without markup for emphasis. */
function plain(text: string): string {
  return text.replace(/\*\*|__|`/g, '').trim()
}

/** Nothing but a day: "Tue 11 Feb 2026:". */
function isOnlyDay(text: string, day: WrittenDay | undefined): boolean {
  if (!day) return false
  const rest = text.slice(0, day.index) + text.slice(day.index + day.length)
  return new RegExp(`^[\\s\\p{P}]*(?:${WEEKDAY})?[\\s\\p{P}]*$`, 'iu').test(rest)
}

export function readNotes(source: string, today: Day): readonly Note[] {
  const lines = source.split(/\r\n|\r|\n/)
  const levels = lines.map((line) => /^\s{0,3}(#{1,6})\s/.exec(line)?.[1]?.length).filter((depth) => depth !== undefined)
  // One heading over all the others is the title of the notes.
  const titled = levels.filter((depth) => depth === 1).length === 1 && levels.some((depth) => depth > 1)
  const headings: Heading[] = []
  const things: Thing[] = []
  let open: Thing | undefined

  const around = (): Context => headings.at(-1)?.context ?? {}
  function enter(depth: number, context: Context): void {
    while ((headings.at(-1)?.depth ?? 0) >= depth) headings.pop()
    headings.push({ depth, context: { ...around(), ...context } })
    open = undefined
  }

  /** The next line that isn't empty. */
  function next(index: number): string {
    let after = index + 1
    while (lines[after]?.trim() === '') after += 1
    return lines[after]?.trim() ?? ''
  }

  for (const [index, raw] of lines.entries()) {
    const text = raw.trim()
    if (text === '' || /^([-=*_])\1{2,}$/.test(text)) {
      open = undefined
      continue
    }
    const [marks, hashes = ''] = /^(#{1,6})\s+/.exec(text) ?? ['']
    const underlined = /^(=|-)\1{2,}$/.exec(lines[index + 1]?.trim() ?? '')?.[1]
    if (marks || (underlined && !BULLET.test(text))) {
      const depth = hashes.length || (underlined === '=' ? 1 : 2)
      enter(depth, contextOf(plain(text.slice(marks.length)).replace(/[#:\s]+$/, ''), today, around().year, titled && depth === 1))
      continue
    }
    const dayFirst = findDay(text, today, around().year)
    const mark = dayFirst?.index === 0 ? '' : (BULLET.exec(text)?.[0] ?? '')
    const content = plain(text.slice(mark.length))
    if (!mark && isOnlyDay(text, dayFirst)) enter(DEEPEST, dayFirst ? dayContext(dayFirst) : {})
    else if (!mark && text.endsWith(':') && BULLET.test(next(index))) enter(DEEPEST - 1, contextOf(content.slice(0, -1).trim(), today, around().year, false))
    else place(content, raw.search(/\S/), mark !== '', index + 1)
  }

  function place(text: string, indent: number, bullet: boolean, line: number): void {
    const day = findDay(text, today, around().year)
    if (open && !bullet && continues(open, text, indent, day)) {
      open.text += ` ${text}`
      open.last = text
      open.dated ||= day !== undefined
      return
    }
    const startsSmall = STARTS_SMALL.test(day?.index === 0 ? text.slice(day.length) : text)
    const thing: Thing = { line, indent, bullet, context: around(), startsSmall, text, last: text, dated: day !== undefined, below: [] }
    const holder = bullet && indent > 0 ? holderOf(things, indent) : undefined
    ;(holder?.below ?? things).push(thing)
    open = thing
  }

  return things.flatMap((thing) => notesOf(thing, today))
}

/** A line goes on with the one above when that breaks off, or when it alone starts with a small letter; not when both have a day. */
function continues(above: Thing, text: string, indent: number, day: WrittenDay | undefined): boolean {
  if (day && (day.index === 0 || above.dated)) return false
  if (above.bullet && indent > above.indent) return true
  return BREAKS_OFF.test(above.last) || (STARTS_SMALL.test(text) && !above.startsSmall)
}

/** The bullet that one indented this far stands under. */
function holderOf(things: readonly Thing[], indent: number): Thing | undefined {
  const last = things.at(-1)
  if (!last?.bullet || last.indent >= indent) return undefined
  return holderOf(last.below, indent) ?? last
}

function dayContext(day: WrittenDay): Context {
  return day.floating ? { day } : { day, year: Number(day.day.slice(0, 4)) }
}

/** A heading gives a day, a year, a piece of work, or some of these. A stretch of days gives its things no day. */
function contextOf(heading: string, today: Day, year: number | undefined, title: boolean): Context {
  const day = findDay(heading, today, year) ?? (year === undefined ? undefined : findDay(`${heading} ${year}`, today))
  if (day && isOnlyDay(heading, day.index + day.length > heading.length ? { ...day, length: heading.length - day.index } : day)) return dayContext(day)
  const named = day ?? undefined
  const mentioned = /(?<!\d)((?:19|20)\d{2})(?!\d)/.exec(heading)?.[1]
  const gathers = title || GATHERING.test(heading) || heading === mentioned
  return {
    ...(mentioned === undefined ? {} : { year: Number(mentioned) }),
    ...(named && !named.stretch ? dayContext(named) : {}),
    ...(gathers || (named && /^\d{4}-\d{2}-\d{2}$/.test(named.written) && !named.stretch) ? {} : { episode: heading }),
  }
}

function notesOf(thing: Thing, today: Day): readonly Note[] {
  const { context, text, line } = thing
  const own = findDay(text, today, context.year)
  const dated = thing.below.filter((below) => hasDay(below, today))
  if (!own && !context.day && dated.length > 0) {
    // Under a heading the outer piece of work holds: one large piece never counts for more than it is.
    const heading = { ...contextOf(text.replace(/:$/, ''), today, context.year, false), ...context }
    return thing.below.flatMap((below) => notesOf({ ...below, context: heading }, today))
  }
  const day = own ?? context.day
  const note: Note = {
    line,
    text,
    details: thing.below.filter((below) => !dated.includes(below)).flatMap(textsOf),
    ...(day ? { day } : {}),
    ...(own ? { at: own } : {}),
    ...(context.episode === undefined ? {} : { episode: context.episode }),
  }
  return [note, ...dated.flatMap((below) => notesOf(below, today))]
}

function hasDay(thing: Thing, today: Day): boolean {
  return findDay(thing.text, today, thing.context.year) !== undefined || thing.below.some((below) => hasDay(below, today))
}

function textsOf(thing: Thing): readonly string[] {
  return [thing.text, ...thing.below.flatMap(textsOf)]
}
