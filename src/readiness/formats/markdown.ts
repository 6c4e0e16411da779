// A readiness report as Markdown, for a wiki page or a pull request.

import { plain } from '../../text/markdown.ts'
import { words } from '../../text/text.ts'
import type { ExpectationView, ReportView, VoiceView } from '../view.ts'

/** The report as GitHub-flavoured Markdown; everything a person wrote is escaped. */
export function reportAsMarkdown(view: ReportView, language = 'en'): string {
  const say = words(language).report
  const lines: string[] = [`# ${plain(view.title)}`, '', plain(view.person), '', `**${plain(view.headline)}**`, '']
  for (const sentence of [view.ready, ...view.notes]) if (sentence) lines.push(plain(sentence), '')
  for (const group of view.groups) {
    lines.push(`## ${plain(group.heading)}`, '')
    for (const found of group.expectations) lines.push(...expectation(found, say))
  }
  lines.push(`## ${plain(say.next)}`, '')
  view.next.forEach((advice, index) => {
    lines.push(`${index + 1}. **${plain(advice.action)}**  `, `   ${plain(advice.why)} ${plain(advice.helps)}`)
  })
  if (view.next.length) lines.push('')
  if (view.nextNote) lines.push(plain(view.nextNote), '')
  lines.push('---', '', plain(say.footer), '', `${plain(view.ladder)} · ${plain(view.asOf)} · ${plain(view.digest)}`, '')
  return lines.join('\n')
}

function expectation(found: ExpectationView, say: ReturnType<typeof words>['report']): string[] {
  const lines = [`### ${plain(found.label)}: ${plain(found.sentence)}`, '']
  lines.push(`${plain(found.competency)} · ${plain(found.support)}${found.required ? '' : ` · ${say.optionalOne}`}`, '')
  if (found.mark) lines.push(plain(found.mark), '')
  const points = [
    ...(found.rule && found.pieces.length === 0 ? [plain(found.rule)] : []),
    ...found.pieces.map((piece) => [plain(piece.item.title), ...piece.voices.map((voice) => voiceLine(voice, say))].join('\n  - ')),
    ...found.concerns.map((concern) => `**${plain(concern)}**`),
    ...found.limits.map((limit) => `${plain(say.narrow)}: ${plain(limit.text)}`),
    ...found.excluded.map((excluded) => `${plain(say.doesNotCount)}: ${plain(excluded.item.title)}. ${plain(excluded.text)}`),
  ]
  if (points.length) lines.push(...points.map((point) => `- ${point}`), '')
  if (found.differently) lines.push(plain(found.differently), '')
  if (found.withoutFile) lines.push(plain(found.withoutFile), '')
  return lines
}

function voiceLine(voice: VoiceView, say: ReturnType<typeof words>['report']): string {
  return plain(voice.quote ? `${voice.text}: ${say.quote(voice.quote)}` : voice.text)
}
