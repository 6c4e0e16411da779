// What is said when people go from one version of a ladder to another, and of what a ladder changes for them.

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`

export const ladderMove = {
  statuses: {
    met: 'met',
    'met-concern-open': 'met, concern open',
    partial: 'partial',
    weak: 'weak',
    'no-evidence': 'no evidence',
    'no-opportunity': 'no opportunity',
    'not-applicable': 'not applicable',
    declined: 'declined',
    'not-asked': 'not asked',
  },
  fromTo: (from: string, to: string) => `${from} → ${to}`,

  command: {
    affects: 'a folder of records, for counts, or one record, for what changes for that person',
    noRecords: (path: string) => `There is no record in ${path}; give a folder with .yaml files, or one record.`,
    heading: (people: number) => `Looked at ${count(people, 'person', 'people')}, each at their level and the next.`,
    changed: (n: number | null, smallest: number) =>
      n === null
        ? `Too few change, or too few don’t, to say for how many something changes: counts below ${smallest} are left out.`
        : `Something changes for ${n}.`,
    withoutLevel: (n: number) => `The newer version lacks the level of ${n}.`,
    ready: (before: number, after: number) => `Ready to talk about the next level: ${before} before, ${after} after.`,
    cell: (id: string, from: string, to: string, people: number) => `${id}: ${from} → ${to}, ${people} people`,
    person: (name: string) => `For ${name}:`,
    nothing: 'Nothing changes.',
    lacks: (level: string) => `The newer version has no level ${level}: one has to be chosen.`,
    towards: { own: (level: string) => `At ${level}`, next: (level: string) => `Towards ${level}` },
    readyTurns: { true: 'Ready to talk about, and was not before.', false: 'No longer ready to talk about.' },
    status: (id: string, from: string, to: string, before: number, after: number) => `${id}: ${from} → ${to} (${before} → ${after} points)`,
    lost: (evidence: string, claim: string) => `${evidence}: its claim of ${claim} bears on nothing any more.`,
  },
}
