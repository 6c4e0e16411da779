// What a readiness report says: reasons, limits, what doesn't count, what comes next.

const points = (n: number): string => `${n} ${n === 1 ? 'point' : 'points'}`
const quoted = (title: string): string => `“${title}”`
const listed = (parts: readonly string[], last: string): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${last} ${parts.at(-1)}`
/** A sentence stays readable: three names, then how many more would do. */
const anyOf = (names: readonly string[]): string => (names.length <= 3 ? listed(names, 'or') : `${names.slice(0, 3).join(', ')} or ${names.length - 3} more`)

export const readiness = {
  unknownTarget: (level: string, levels: readonly string[]) => `The ladder has no level "${level}"; it has ${levels.join(', ')}.`,
  unknownExpectation: (id: string) => `This level has no expectation "${id}"; take one that its report lists.`,
  notADay: (day: string) => `"${day}" is not a day; write it as 2026-06-30.`,
  oneIdTwoItems: (id: string) => `Two items have the id "${id}" and say different things; give one of them another id.`,

  group: {
    own: (team: string | undefined) => (team === undefined ? 'own team' : `own team (${team})`),
    line: 'managers of the line',
    unknown: 'people whose team is not known',
  },
  noEpisode: 'items without a piece of work',
  older: 'older or unconfirmed work',

  count: (support: number, met: number, partial: number) => `${points(support)} counted; ${partial} are needed for partly shown, ${met} for shown.`,
  rule: (kinds: readonly string[], scope: string, autonomy: string) =>
    `Counts: ${listed(kinds.map(quoted), 'or')}; where it lands at least ${quoted(scope)}; how it was done at least ${quoted(autonomy)}.`,
  said: (witness: string, relation: string, title: string, given: number, account: { bare: boolean; half: boolean }) =>
    `${witness} (${relation}) saw ${quoted(title)}${account.bare ? ', a yes without a sentence' : ''}: ${points(given)}${account.half ? ', half because it is older' : ''}.`,
  ownWord: (person: string, title: string, given: number, half: boolean) =>
    `${person} says so: ${quoted(title)}, ${points(given)}${half ? ', half because it is older' : ''}.`,
  record: (system: string, title: string, given: number, half: boolean) =>
    `${system} has a record of ${quoted(title)}: ${points(given)}${half ? ', half because it is older' : ''}.`,

  excluded: {
    kind: (kind: string, kinds: readonly string[]) => `Its kind is ${quoted(kind)}; asked for is ${listed(kinds.map(quoted), 'or')}.`,
    scope: (scope: string, asked: string) => `It lands on ${quoted(scope)}; asked for is at least ${quoted(asked)}.`,
    autonomy: (autonomy: string, asked: string) => `It was done ${quoted(autonomy)}; asked for is at least ${quoted(asked)}.`,
    claims: (most: number) => `It is claimed for more than ${most} things, so it counts for none; choose ${most}.`,
    old: (months: number) => `It is more than ${months} months at work ago.`,
    named: (witness: string) => `${witness} is only named as having seen it; ask what they saw.`,
    changed: (witness: string) => `It was changed after ${witness} confirmed it; ask ${witness} again.`,
    notTicked: (witness: string) => `${witness} saw it, but did not tick this.`,
  },

  limit: {
    episode: (title: string, cap: number) => `${quoted(title)} is full: one piece of work counts up to ${points(cap)}.`,
    witness: (name: string, cap: number) => `${name} is full: one person counts up to ${points(cap)}.`,
    group: (name: string, cap: number) => `The ${name} is full: one group counts up to ${points(cap)}.`,
    line: (cap: number) => `The managers of the line are full: together they count up to ${points(cap)}.`,
    unknown: (cap: number) => `The people whose team is not known are full: together they count up to ${points(cap)}.`,
    older: (cap: number) => `Work that is older, or that nobody else confirmed, is full: together it counts up to ${points(cap)}.`,
    own: (person: string, cap: number) => `The own word of ${person} is full: with records it counts up to ${points(cap)}.`,
    said: (witness: string, title: string, given: number) => `All that ${witness} said of ${quoted(title)} counts: ${points(given)}.`,
  },

  notes: {
    fromFile: 'What witnesses told, filed or answered by link is taken at the word of the record; beside it stands the count without them.',
    alone: 'Nobody is named as manager, so marks count on the person’s own word.',
    window: (months: number) => `Evidence counts in full for ${months} months at work, and half for ${months} more.`,
    tooManyOwed: (marked: number, most: number) =>
      `${marked} required expectations are marked “no opportunity”; ${most} of them, a third of the required ones, are excused.`,
    optional: (shown: number, asked: number) => `Of the optional expectations ${shown} are shown; the level asks for ${asked}.`,
    declined: (count: number) => `${count} declined; what is declined stays in the way, and no advice works towards it.`,
  },

  next: {
    work: (kind: string, count: number) => `Take on one new piece of work, of the kind ${quoted(kind)}, that shows ${count === 1 ? 'this' : `these ${count}`}.`,
    whyWork: 'Even if everything on the record were confirmed, it would not be enough.',
    askNamed: (names: readonly string[], title: string) => `Ask ${anyOf(names)} to say what they saw of ${quoted(title)}.`,
    askSomeone: (title: string) => `Ask someone outside your team who saw ${quoted(title)} to say what they saw.`,
    askNamedAboutNew: (names: readonly string[], kind: string) => `Involve ${anyOf(names)} in the new piece of work (${quoted(kind)}), and ask what they saw.`,
    askAboutNew: (kind: string) => `Involve someone outside your team in the new piece of work (${quoted(kind)}), and ask what they saw.`,
    whyConfirmation: (given: number) => `One more person’s word on it counts up to ${points(given)}.`,
  },
}
