// A readiness report as Markdown, for a wiki page or a pull request.

import type { ExpectationView, ReportView, VoiceView } from '../view.ts'
import { words } from '../../text/text.ts'

/** The report as GitHub-flavoured Markdown; everything a person wrote is escaped. */
export function reportAsMarkdown(view: ReportView, language = 'en'): string {
  const say = words(language).report
  const lines: string[] = [`# ${escape(view.title)}`, '', escape(view.person), '', `**${escape(view.headline)}**`, '']
  for (const sentence of [view.ready, ...view.notes]) if (sentence) lines.push(escape(sentence), '')
  for (const group of view.groups) {
    lines.push(`## ${escape(group.heading)}`, '')
    for (const found of group.expectations) lines.push(...expectation(found, say))
  }
  lines.push(`## ${escape(say.next)}`, '')
  view.next.forEach((advice, index) => {
    lines.push(`${index + 1}. **${escape(advice.action)}**  `, `   ${escape(advice.why)} ${escape(advice.helps)}`)
  })
  if (view.next.length) lines.push('')
  if (view.nextNote) lines.push(escape(view.nextNote), '')
  lines.push('---', '', escape(say.footer), '', `${escape(view.ladder)} · ${escape(view.asOf)} · ${escape(view.digest)}`, '')
  return lines.join('\n')
}

function expectation(found: ExpectationView, say: ReturnType<typeof words>['report']): string[] {
  const lines = [`### ${escape(found.label)}: ${escape(found.sentence)}`, '']
  lines.push(`${escape(found.competency)} · ${escape(found.support)}${found.required ? '' : ` · ${say.optionalOne}`}`, '')
  if (found.mark) lines.push(escape(found.mark), '')
  const points = [
    ...(found.rule && found.pieces.length === 0 ? [escape(found.rule)] : []),
    ...found.pieces.map((piece) => [escape(piece.item.title), ...piece.voices.map((voice) => voiceLine(voice, say))].join('\n  - ')),
    ...found.concerns.map((concern) => `**${escape(concern)}**`),
    ...found.limits.map((limit) => `${escape(say.narrow)}: ${escape(limit.text)}`),
    ...found.excluded.map((excluded) => `${escape(say.doesNotCount)}: ${escape(excluded.item.title)}. ${escape(excluded.text)}`),
  ]
  if (points.length) lines.push(...points.map((point) => `- ${point}`), '')
  if (found.withoutFile) lines.push(escape(found.withoutFile), '')
  return lines
}

function voiceLine(voice: VoiceView, say: ReturnType<typeof words>['report']): string {
  return escape(voice.quote ? `${voice.text}: ${say.quote(voice.quote)}` : voice.text)
}

/** Keeps what a person typed from becoming markup. */
function escape(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|!~]/g, (character) => `\\${character}`).replace(/\s*\n\s*/g, ' ')
}
