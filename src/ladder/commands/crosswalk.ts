// `nextrung ladder crosswalk`: suggests how one ladder reads on another, as a file for a person to decide.

import type { Command } from 'commander'
import { writeWhole } from '../../platform/files.ts'
import type { Terminal } from '../../platform/terminal.ts'
import { printJson } from '../../platform/terminal.ts'
import { inLanguage, words } from '../../text/text.ts'
import type { Mapped } from '../crosswalk/crosswalk.ts'
import { MAPPED, referenceTo } from '../crosswalk/crosswalk.ts'
import type { Candidate, Suggestion } from '../crosswalk/suggest.ts'
import { howAlike, suggest, suggestedMapping } from '../crosswalk/suggest.ts'
import type { PairNote } from '../crosswalk/write.ts'
import { writeCrosswalk } from '../crosswalk/write.ts'
import type { Ladder } from '../ladder.ts'
import { loadLadder } from '../sources.ts'

/** Adds `crosswalk` to the `ladder` command. It throws a Problem for what can't be read. */
export function addLadderCrosswalkCommand(ladder: Command, terminal: Terminal): void {
  const say = words('en').crosswalk
  ladder
    .command('crosswalk')
    .description(say.command.description)
    .argument('<from>', say.command.from)
    .argument('<to>', say.command.to)
    .option('-o, --output <file>', say.command.output)
    .option('--json', say.command.json)
    .addHelpText('after', words('en').ladder.command.examples(say.command.examples))
    .action(map)

  async function map(here: string, there: string, { output, json }: { readonly output?: string; readonly json?: true }): Promise<void> {
    const [from, to] = [await loadLadder(here), await loadLadder(there)]
    const suggestions = suggest(from, to)
    const between = { from: referenceTo(from), to: referenceTo(to) }
    const text = writeCrosswalk({ ...between, ...suggestedMapping(suggestions) }, notes(suggestions, from, to))
    if (output !== undefined) await writeWhole(output, text)
    if (json) return printJson(terminal, { ...between, ...suggestions, written: output === undefined ? [] : [output] })
    if (output === undefined) return terminal.out(text)
    const [levels = '', competencies = '', expectations = ''] = MAPPED.map((thing) => {
      const found = suggestions[thing]
      return say.command.count[thing](found.filter((one) => one.to !== null).length, found.length)
    })
    terminal.out(`${say.command.done(output, say.command.counts(levels, competencies, expectations))}\n`)
  }

  function notes(suggestions: { readonly [thing in Mapped]: readonly Suggestion[] }, from: Ladder, to: Ladder): (thing: Mapped, id: string) => PairNote {
    const found = new Map(MAPPED.flatMap((thing) => suggestions[thing].map((one) => [`${thing} ${one.from}`, one] as const)))
    const sentences = new Map([from, to].map((one) => [one, new Map(one.expectations.map(({ id, sentence }) => [id, inLanguage(sentence, 'en')]))]))
    return (thing, id) => {
      const suggestion = found.get(`${thing} ${id}`)
      if (!suggestion) return {}
      const behind = suggestion.to === null ? say.file.nothing : say.file.pair(say.likeness[howAlike(suggestion.to.score)], suggestion.to.score.toFixed(2))
      const others = suggestion.others.map(named).join(', ')
      const note = { behind: others === '' ? behind : `${behind}; ${say.file.nextBest(others)}` }
      if (thing !== 'expectations') return note
      const there = suggestion.to === null ? [] : [say.file.there(sentences.get(to)?.get(suggestion.to.id) ?? '')]
      return { ...note, before: [say.file.here(sentences.get(from)?.get(id) ?? ''), ...there].map((line) => line.replace(/\s+/g, ' ')).join('\n') }
    }
  }

  function named({ id, score }: Candidate): string {
    return say.file.candidate(id, score.toFixed(2))
  }
}
