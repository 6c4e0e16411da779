// A ladder as Markdown, for a wiki page or a repository.

import { plain } from '../../text/markdown.ts'
import { words } from '../../text/text.ts'
import type { ExpectationView, LadderView, LevelView } from '../show.ts'

/** GitHub-flavoured Markdown; what the ladder's author wrote can't become markup. */
export function ladderAsMarkdown(view: LadderView): string {
  const say = words(view.language).ladder.show
  const lines = view.single ? [] : [`# ${plain(view.title)}`, '', plain(view.facts), '']
  if (!view.single && view.summary) lines.push(plain(view.summary), '')
  for (const level of view.levels) lines.push(`${view.single ? '#' : '##'} ${plain(level.name)}`, '', ...about(level, say), '')
  if (view.single) lines.push(`## ${say.expected}`, '')
  else lines.push(`## ${say.compared}`, '')
  for (const competency of view.competencies) {
    lines.push(`### ${plain(competency.name)}`, '')
    if (competency.summary) lines.push(`*${plain(competency.summary)}*`, '')
    for (const expectation of competency.expectations) lines.push(...item(expectation, view.single))
    lines.push('')
  }
  lines.push('---', '', `${plain(view.title)} · ${plain(view.facts)} · ${view.fingerprint}`)
  return `${lines.join('\n')}\n`
}

function about(level: LevelView, say: ReturnType<typeof words>['ladder']['show']): string[] {
  const lines = [plain(level.facts)]
  if (level.summary) lines.push('', plain(level.summary))
  if (level.aliases) lines.push('', plain(say.alsoCalled(level.aliases)))
  if (level.decides.length > 0) lines.push('', `**${say.decides}**`, '', ...level.decides.map((decision) => `- ${plain(decision)}`))
  return lines
}

function item(expectation: ExpectationView, single: boolean): string[] {
  const notes = expectation.notes.length > 0 ? ` *(${plain(expectation.notes.join(', '))})*` : ''
  const sentence = `${plain(expectation.sentence)}${notes}`
  const example = expectation.example ? [`  - ${plain(expectation.example)}`] : []
  if (!single) return [`- **${plain(expectation.levelName)}**: ${sentence}`, ...example]
  return [`- ${sentence}`, `  - \`${expectation.id}\` · ${plain(expectation.counts)}`, ...example]
}
