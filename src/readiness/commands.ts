// `nextrung assess`: a record and a ladder in, a readiness report out.

import type { Command } from 'commander'
import { isDay } from '../algorithms/calendar.ts'
import { nearest } from '../algorithms/nearest.ts'
import { SMALLEST_GROUP } from '../algorithms/suppression.ts'
import type { PersonRecord } from '../evidence/evidence.ts'
import { parseRecordWithNotes } from '../evidence/record.ts'
import { readThroughCrosswalk } from '../evidence/through-crosswalk.ts'
import { parseCrosswalk } from '../ladder/crosswalk/parse.ts'
import type { Ladder, Track } from '../ladder/ladder.ts'
import { TRACKS } from '../ladder/ladder.ts'
import { loadLadder } from '../ladder/sources.ts'
import { readBytes, readText, writeWhole } from '../platform/files.ts'
import { Problem, problemLine } from '../platform/problem.ts'
import type { Terminal } from '../platform/terminal.ts'
import { printJson } from '../platform/terminal.ts'
import { words } from '../text/text.ts'
import { diffReadiness, effectOn } from './effect.ts'
import { effectAsText, personEffectAsText } from './formats/effect.ts'
import { reportAsHtml } from './formats/html.ts'
import { reportAsMarkdown } from './formats/markdown.ts'
import { reportAsText } from './formats/text.ts'
import type { JudgeOptions } from './judge.ts'
import { judge } from './judge.ts'
import type { Report } from './readiness.ts'
import { madeAgain } from './snapshot.ts'
import { LARGEST_RECORD, readRecords } from './sources.ts'
import { defaultTarget } from './target.ts'
import { differences, parseSaved } from './verify.ts'
import { reportView } from './view.ts'

const FORMATS = ['text', 'markdown', 'html', 'json'] as const
type Format = (typeof FORMATS)[number]

interface AssessOptions {
  ladder: string
  crosswalk?: string
  target?: string
  asOf?: string
  track?: string
  format: string
  json?: true
  output?: string
  verify?: string
}

/** Adds `assess` to the program. `today` is the day that a report is read on unless one is given. */
export function addReadinessCommands(program: Command, terminal: Terminal, today: string): void {
  const say = words('en').report.command
  program
    .command('assess')
    .summary(say.summary)
    .description(say.summary)
    .argument('<record>', say.record)
    .option('--ladder <file>', say.ladder, 'standard')
    .option('--crosswalk <file>', words('en').crosswalk.command.assess)
    .option('--target <level>', say.target)
    .option('--as-of <day>', say.asOf)
    .option('--track <track>', say.track)
    .option('--format <format>', say.format, 'text')
    .option('--json', say.json)
    .option('-o, --output <file>', say.output)
    .option('--verify <report>', say.verify)
    .addHelpText('after', `\n${say.example}\n${say.examples.map((example) => `  ${example}`).join('\n')}`)
    .action(assess)

  async function assess(file: string, options: AssessOptions): Promise<void> {
    const format = formatOf(options)
    const asOf = dayOf(options.asOf ?? today)
    const ladder = await loadLadder(options.ladder)
    const { record, ...through } = await readOnLadder(file, ladder, options.crosswalk)
    if (options.verify !== undefined) return verify(options.verify, ladder, record, through)
    const track = trackOf(options.track)
    const report = judge(ladder, record, targetOf(ladder, record, options.target), asOf, { ...(track ? { track } : {}), ...through })
    if (format === 'json' && options.output === undefined) return printJson(terminal, report)
    const text = inFormat(format, report, ladder, record, terminal.colour && options.output === undefined)
    if (options.output === undefined) terminal.out(text)
    else await writeWhole(options.output, text)
  }

  /** A record that was written on another ladder can't be checked against this one. */
  async function readOnLadder(file: string, ladder: Ladder, crosswalk: string | undefined): Promise<{ record: PersonRecord } & Pick<JudgeOptions, 'through'>> {
    const writtenOn = crosswalk === undefined ? { ladder } : {}
    const { record, notes } = parseRecordWithNotes(await readText(file, LARGEST_RECORD), { file, today, ...writtenOn })
    for (const note of notes) terminal.error(`${problemLine(note)}\n`)
    if (crosswalk === undefined) return { record }
    const decided = parseCrosswalk(await readBytes(crosswalk), crosswalk)
    const { id, version, digest } = decided.to
    if (digest === ladder.digest) return readThroughCrosswalk(record, decided)
    throw new Problem('input', words('en').crosswalk.otherLadder(id, version, ladder.id, ladder.version), { at: { file: crosswalk } })
  }

  async function verify(file: string, ladder: Ladder, record: PersonRecord, through: Pick<JudgeOptions, 'through'>): Promise<void> {
    const saved = parseSaved(await readText(file, LARGEST_RECORD), file)
    const found =
      saved.nextrung === 'snapshot/1'
        ? differences(saved, madeAgain(saved, ladder, record, through))
        : differences(saved, judge(ladder, record, saved.target, saved.asOf, { track: saved.track, ...through }))
    if (found === null) return terminal.out(`${say.verified}\n`)
    terminal.error(`${file}: ${say.differs(say.differing[found])}\n`)
    terminal.exit(1)
  }
}

/** What another version changes for those whose records lie at `path`: counts over a folder, by name for one record. */
export async function affectsOf(before: Ladder, after: Ladder, path: string, today: string): Promise<{ affects: unknown; text: string }> {
  const records = await readRecords(path, before, today)
  if ('many' in records) {
    const affects = diffReadiness(before, after, records.many, today, { smallest: SMALLEST_GROUP })
    return { affects, text: effectAsText(affects) }
  }
  const { person } = records.one
  const effect = effectOn(before, after, records.one, today)
  return { affects: { person: person.name, ...effect }, text: personEffectAsText(person.name, person.level, effect) }
}

function inFormat(format: Format, report: Report, ladder: Ladder, record: PersonRecord, colour: boolean): string {
  if (format === 'json') return `${JSON.stringify(report, null, 2)}\n`
  const view = reportView(report, ladder, record)
  if (format === 'markdown') return reportAsMarkdown(view)
  if (format === 'html') return reportAsHtml(view)
  return reportAsText(view, { colour })
}

function formatOf(options: AssessOptions): Format {
  const wanted = options.json ? 'json' : options.format
  const format = FORMATS.find((one) => one === wanted)
  if (!format) throw new Problem('input', words('en').report.command.badFormat(wanted))
  return format
}

function dayOf(text: string): string {
  if (!isDay(text)) {
    throw new Problem('input', words('en').report.command.badDay(text))
  }
  return text
}

function trackOf(text: string | undefined): Track | undefined {
  const track = TRACKS.find((one) => one === text)
  if (text !== undefined && !track) throw new Problem('input', words('en').report.command.badTrack(text))
  return track
}

/** The level asked for by id, name or alias; the next above the record's when none is. */
function targetOf(ladder: Ladder, record: PersonRecord, wanted: string | undefined): string {
  const say = words('en').report.command
  const levels = ladder.levels.map((level) => level.id)
  const target = wanted ?? defaultTarget(ladder, record.person.level)
  if (target === null) throw new Problem('input', say.noLevel(levels.join(', ')))
  if (!levels.includes(target)) throw new Problem('input', say.unknownLevel(target, nearest(target, levels), levels.join(', ')))
  return target
}
