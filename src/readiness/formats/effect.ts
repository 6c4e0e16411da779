// What a ladder changes, for the terminal.

import { words } from '../../text/text.ts'
import type { Effect, LevelEffect, PersonEffect } from '../effect.ts'

const say = () => words('en').ladderMove

/** The counts, one a line; what is too small isn't there. */
export function effectAsText({ people, changed, withoutLevel, ready, expectations, smallest }: Effect): string {
  const { command, statuses } = say()
  const lines = [
    command.heading(people),
    command.changed(changed, smallest),
    ...(withoutLevel === null ? [] : [command.withoutLevel(withoutLevel)]),
    ...(ready.before === null || ready.after === null ? [] : [command.ready(ready.before, ready.after)]),
    ...expectations.flatMap(({ id, counts }) => counts.map(({ from, to, people: n }) => `  ${command.cell(id, statuses[from], statuses[to], n)}`)),
  ]
  return `\n${lines.join('\n')}\n`
}

/** What changes for one person, by name. */
export function personEffectAsText(name: string, level: string | undefined, effect: PersonEffect): string {
  const { command } = say()
  const lines = [
    ...(level !== undefined && effect.level === null ? [command.lacks(level)] : []),
    ...effect.levels.flatMap(levelLines),
    ...effect.lost.map(({ evidence, claim }) => command.lost(evidence, claim)),
  ]
  return `\n${[command.person(name), ...(lines.length === 0 ? [command.nothing] : lines)].map((line, index) => (index === 0 ? line : `  ${line}`)).join('\n')}\n`
}

function levelLines({ towards, before, after, ready, expectations }: LevelEffect): readonly string[] {
  const { command, statuses } = say()
  const lines = [
    ...(ready.before === ready.after ? [] : [command.readyTurns[ready.after ? 'true' : 'false']]),
    ...expectations
      .filter(({ from, to, support }) => from !== to || support.before !== support.after)
      .map(({ id, from, to, support }) => command.status(id, statuses[from], statuses[to], support.before, support.after)),
  ]
  return lines.length === 0 ? [] : [command.towards[towards](after ?? before ?? ''), ...lines.map((line) => `  ${line}`)]
}
