// A ladder as a Markdown document: pages for people to read, with what else there is to know on short lines that can be read back.

import { inLanguage, words } from '../../text/text.ts'
import type { Ladder, Text } from '../ladder.ts'
import type { CompetencyContent, ExpectationContent, LevelContent } from './content.ts'
import { contentOf, ownReadiness } from './content.ts'
import { BESIDE, inline, inlineText } from './inline.ts'

/** What the front matter says a document of ours is. */
export const DOCUMENT = 'ladder-document/1'

/** GitHub-flavoured Markdown. Nothing of the ladder is missing in it; parameters that are the defaults are left out. */
export function ladderDocument(ladder: Ladder): string {
  const say = words('en').ladderExport.document
  const { id, version, name, summary, source, families = [], tracks, levels, competencies } = contentOf(ladder)
  const names = new Map(ladder.levels.map((level) => [level.id, inLanguage(level.name, 'en')]))
  const blocks = [
    frontMatter({ nextrung: DOCUMENT, id, version, tracks, source, readiness: ownReadiness(ladder.readiness), fingerprint: ladder.digest }),
    `# ${inlineText(name, BESIDE)}`,
    ...paragraph(summary),
    ...(families.length === 0 ? [] : [`## ${say.families}`, families.map((family) => `- \`${family.id}\`: ${inlineText(family.name)}`).join('\n')]),
    `## ${say.levels}`,
    ...levels.toReversed().flatMap(levelBlocks),
    `## ${say.competencies}`,
    ...competencies.flatMap((competency) => competencyBlocks(competency, names)),
  ]
  return `${blocks.join('\n\n')}\n`
}

/** YAML whose values are JSON, so that no text in it can end the front matter. */
function frontMatter(values: Readonly<{ [key: string]: unknown }>): string {
  const kept = Object.entries(values).filter(([, value]) => value !== undefined && Object.keys(value as object).length > 0)
  return ['---', ...kept.map(([key, value]) => `${key}: ${JSON.stringify(value)}`), '---'].join('\n')
}

function paragraph(text: Text | undefined): readonly string[] {
  return text === undefined ? [] : [inlineText(text)]
}

function levelBlocks({ id, name, rank, tracks, autonomy, scope, source, summary, aliases = [], decides = [] }: LevelContent): readonly string[] {
  const say = words('en').ladderExport.document
  return [
    `### ${inlineText(name, BESIDE)}`,
    facts(id, { rank, tracks, autonomy, scope, source }),
    ...paragraph(summary),
    // A comma in a title is escaped, which Markdown doesn't show.
    ...(aliases.length === 0 ? [] : [`**${say.alsoCalled}:** ${aliases.map((alias) => inline(alias).replaceAll(',', '\\,')).join(', ')}`]),
    ...(decides.length === 0 ? [] : [`**${say.decides}**`, decides.map((decision) => `- ${inlineText(decision)}`).join('\n')]),
  ]
}

function competencyBlocks({ id, name, side, source, summary, expectations = [] }: CompetencyContent, levels: ReadonlyMap<string, string>): readonly string[] {
  return [
    `### ${inlineText(name, BESIDE)}`,
    facts(id, { side, source }),
    ...paragraph(summary),
    ...(expectations.length === 0 ? [] : [expectations.map((each) => item(each, levels.get(each.level) ?? each.level)).join('\n')]),
  ]
}

function item({ id, level, track, required = true, sentence, evidence, source, readiness, examples = {} }: ExpectationContent, levelName: string): string {
  const { kinds, scope, autonomy } = evidence
  const own = readiness && Object.entries(readiness).map(([key, value]) => `${key} ${value}`)
  return [
    `- **${inline(levelName)}:** ${inlineText(sentence)}`,
    `  - ${facts(id, { level, track, ...(required ? {} : { required: 'no' }), kinds, scope, autonomy, source, readiness: own })}`,
    ...Object.entries(examples).map(([family, example]) => `  - \`${family}\`: ${inlineText(example)}`),
  ].join('\n')
}

/** The id, then what there is to say, without a text among it: "`senior` · rank: 5 · autonomy: leading". */
function facts(id: string, values: Readonly<{ [key: string]: string | number | readonly string[] | undefined }>): string {
  const said = Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${[value].flat().join(', ')}`]))
  return [`\`${id}\``, ...said].join(' · ')
}
