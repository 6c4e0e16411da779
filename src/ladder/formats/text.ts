// A ladder for the terminal: 80 columns, colour only where asked for, the same without it.

import { words } from '../../text/text.ts'
import { wrap } from '../../text/wrap.ts'
import type { CompetencyView, ExpectationView, LadderView, LevelView } from '../show.ts'

const BOLD = '1'
const DIM = '2'
const ACCENT = '36'
/** Room for a level's name beside its sentence. */
const NAMES = { least: 8, most: 20 }

interface Page {
  readonly width: number
  readonly paint: (code: string, text: string) => string
  readonly say: ReturnType<typeof words>['ladder']['show']
  readonly lines: string[]
}

/** Lines of at most `columns` characters. */
export function ladderAsText(view: LadderView, options: { readonly colour?: boolean; readonly columns?: number } = {}): string {
  const paint = (code: string, text: string): string => (options.colour ? `\u001b[${code}m${text}\u001b[0m` : text)
  const page: Page = { width: options.columns ?? 80, paint, say: words(view.language).ladder.show, lines: [] }
  if (view.single) oneLevel(page, view)
  else wholeLadder(page, view)
  return `${page.lines.join('\n')}\n`
}

function wholeLadder(page: Page, view: LadderView): void {
  const { lines, paint, width } = page
  lines.push(...wrap(view.title, width).map((line) => paint(BOLD, line)), ...soft(page, view.facts), ...soft(page, view.fingerprint))
  if (view.summary) lines.push('', ...wrap(view.summary, width))
  lines.push('', ...rungs(page, view.levels))
  for (const competency of view.competencies) {
    heading(page, competency)
    for (const expectation of competency.expectations) beside(page, expectation, nameWidth(view.levels))
  }
}

/** The levels as a ladder, highest first. */
function rungs({ paint, width }: Page, levels: readonly LevelView[]): string[] {
  const names = nameWidth(levels)
  return levels.flatMap((level) => {
    const [first = '', ...rest] = wrap(level.facts, width - names - 6)
    return [
      `${paint(ACCENT, '├──┤')}  ${paint(BOLD, level.name.padEnd(names))}${paint(DIM, first)}`,
      ...rest.map((line) => `${paint(ACCENT, '│  │')}  ${' '.repeat(names)}${paint(DIM, line)}`),
    ]
  })
}

function oneLevel(page: Page, view: LadderView): void {
  const { lines, paint, say, width } = page
  const [level] = view.levels
  if (!level) return
  lines.push(...wrap(level.name, width).map((line) => paint(BOLD, line)), ...soft(page, level.facts), ...soft(page, `${view.title} · ${view.facts}`))
  if (level.summary) lines.push('', ...wrap(level.summary, width))
  if (level.aliases) lines.push('', ...soft(page, say.alsoCalled(level.aliases)))
  if (level.decides.length > 0) lines.push('', paint(BOLD, say.decides), ...level.decides.flatMap((decision) => hanging('• ', decision, width, 2)))
  lines.push('', paint(BOLD, say.expected))
  if (view.competencies.length === 0) lines.push(`  ${say.nothing}`)
  for (const competency of view.competencies) {
    heading(page, competency)
    for (const expectation of competency.expectations) bullet(page, expectation)
  }
}

function heading(page: Page, competency: CompetencyView): void {
  const { lines, paint } = page
  lines.push('', `${paint(ACCENT, competency.name)} ${paint(DIM, `· ${competency.side}`)}`)
  lines.push(...soft(page, competency.summary))
}

function beside(page: Page, expectation: ExpectationView, names: number): void {
  const { lines, paint, width } = page
  const name = expectation.levelName.slice(0, NAMES.most)
  const notes = expectation.notes.length > 0 ? ` (${expectation.notes.join(', ')})` : ''
  const [first = '', ...rest] = wrap(expectation.sentence + notes, width, ' '.repeat(names + 4))
  lines.push(`  ${paint(BOLD, name)}${first.slice(name.length + 2)}`, ...rest)
  if (expectation.example) lines.push(...soft(page, expectation.example, names + 4))
}

function bullet(page: Page, expectation: ExpectationView): void {
  const { lines, width } = page
  lines.push(...hanging('• ', expectation.sentence, width, 2))
  const about = [expectation.id, ...expectation.notes].join(' · ')
  for (const each of [about, expectation.counts, ...(expectation.example ? [expectation.example] : [])]) {
    lines.push(...soft(page, each, 4))
  }
}

function soft({ paint, width }: Page, text: string, indent = 0): string[] {
  return wrap(text, width, ' '.repeat(indent)).map((line) => paint(DIM, line))
}

function hanging(mark: string, text: string, width: number, indent: number): string[] {
  const [first = '', ...rest] = wrap(text, width, ' '.repeat(indent + mark.length))
  return [' '.repeat(indent) + mark + first.slice(indent + mark.length), ...rest]
}

/** Wide enough for the longest name and a gap. */
function nameWidth(levels: readonly LevelView[]): number {
  return Math.min(Math.max(NAMES.least, ...levels.map((level) => level.name.length)), NAMES.most) + 2
}
