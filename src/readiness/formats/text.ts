// A readiness report for the terminal: 80 columns, status by shape and word, colour only where asked for.

import { words } from '../../text/text.ts'
import { wrap } from '../../text/wrap.ts'
import type { Status } from '../readiness.ts'
import type { ExpectationView, ReportView } from '../view.ts'

const WIDTH = 80
const LABEL = 22

const SHAPES: Readonly<Record<Status, string>> = {
  met: '●',
  'met-concern-open': '◉',
  partial: '◐',
  weak: '◔',
  'no-evidence': '○',
  'no-opportunity': '◌',
  'not-applicable': '–',
  declined: '×',
}

/** ANSI colours; the shapes and words say the same without them. */
const COLOURS: Readonly<Record<Status, string>> = {
  met: '32',
  'met-concern-open': '31',
  partial: '33',
  weak: '33',
  'no-evidence': '2',
  'no-opportunity': '2',
  'not-applicable': '2',
  declined: '2',
}

/** The report as lines of at most 80 columns. */
export function reportAsText(view: ReportView, options: { colour?: boolean; language?: string } = {}): string {
  const say = words(options.language ?? 'en').report
  const paint = (code: string, text: string) => (options.colour ? `\u001b[${code}m${text}\u001b[0m` : text)
  const rung = (found: readonly ExpectationView[]) => found.map((one) => paint(COLOURS[one.status], SHAPES[one.status])).join(' ')
  const lines: string[] = []
  const line = (text = '') => lines.push(text)
  const block = (text: string, indent: number) => lines.push(...wrap(text, WIDTH, ' '.repeat(indent)))

  line(paint('1', view.title))
  block(view.person, 0)
  line()
  block(view.headline, 0)
  line(view.optionals.length ? `${rung(view.required)}   ${rung(view.optionals)}` : rung(view.required))
  if (view.ready) block(view.ready, 0)
  for (const note of view.notes) block(note, 0)

  for (const group of view.groups) {
    line()
    line(paint('1', group.heading))
    for (const found of group.expectations) {
      line()
      const label = `${SHAPES[found.status]} ${found.label}`
      const [first = '', ...rest] = wrap(found.sentence, WIDTH - LABEL, '')
      line(`${paint(COLOURS[found.status], label)}${' '.repeat(Math.max(1, LABEL - label.length))}${first}`)
      for (const more of rest) line(' '.repeat(LABEL) + more)
      block(`${found.competency} · ${found.support}${found.required ? '' : ` · ${say.optionalOne}`}`, LABEL)
      if (found.mark) block(found.mark, LABEL)
      if (found.rule && found.pieces.length === 0) block(found.rule, LABEL)
      for (const piece of found.pieces) {
        block(`- ${piece.item.title}`, LABEL)
        for (const voice of piece.voices) block(voice.quote ? `${voice.text}: ${say.quote(voice.quote)}` : voice.text, LABEL + 2)
      }
      for (const concern of found.concerns) block(`! ${concern}`, LABEL)
      if (found.differently) block(found.differently, LABEL)
      for (const limit of found.limits) block(`${say.narrow}: ${limit.text}`, LABEL)
      if (found.withoutFile) block(found.withoutFile, LABEL)
      for (const excluded of found.excluded) block(`${say.doesNotCount}: ${excluded.item.title}. ${excluded.text}`, LABEL)
    }
  }

  line()
  line(paint('1', say.next))
  view.next.forEach((advice, index) => {
    line()
    const number = `${index + 1}. `
    const [first = '', ...rest] = wrap(advice.action, WIDTH - number.length, '')
    line(number + first)
    for (const more of rest) line(' '.repeat(number.length) + more)
    block(advice.why, number.length)
    block(advice.helps, number.length)
  })
  if (view.nextNote) block(view.nextNote, 0)

  line()
  block(say.footer, 0)
  block(`${view.ladder} · ${view.asOf}`, 0)
  block(view.digest, 0)
  return `${lines.join('\n')}\n`
}
