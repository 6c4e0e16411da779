// What is said about records and notes: what is wrong in them, and what was left out.

const meant = (word: string | undefined): string => (word === undefined ? '' : ` Did you mean "${word}"?`)

export const evidence = {
  // The shape.
  badId: 'An id has no spaces and no invisible characters, and at most 100 signs.',
  notADay: (day: string) => `"${day}" is not a day of the calendar; write it as 2026-02-11.`,
  badExperience: 'Write years of experience as 6y.',
  badImportedKey: 'What an import brought in is written as eight hexadecimal digits; leave this list as it was written.',
  isALadder: 'This is a ladder, not a record; give the file that begins with "nextrung: record/1".',
  // What contradicts itself.
  future: (day: string, today: string) => `${day} is after ${today}; only what has happened counts, so check the day.`,
  reversed: (from: string, to: string) => `${from} is after ${to}; turn the two days round.`,
  sameId: (id: string, line: number) => `The id "${id}" is used on line ${line} for something else; give one of them another id.`,
  twoMarks: (expectation: string, line: number) => `"${expectation}" already has a mark on line ${line}; keep one.`,
  ownWitness: (name: string) => `${name} is the person of this record, and nobody is their own witness; take this entry out.`,
  nothingClaimed: (id: string) => `"${id}" is ticked here, but the item claims nothing; add it to "for".`,
  notClaimed: (id: string) => `"${id}" is ticked here, but the item does not claim it; add it to "for" or take it out here.`,
  beforeItem: (day: string, date: string) => `${day} is before ${date}, the day it happened; correct one of the two days.`,
  noConcern: (key: string) => `Only a concern has “${key}”; remove it, or add the concern.`,
  beforeConcern: (day: string, on: string) => `${day} is before ${on}, the day the concern was said; correct one of the two days.`,
  withdrawnBefore: (day: string, on: string) => `${day} is before ${on}, the day it was said; correct one of the two days.`,
  // What the ladder or the record doesn't know.
  unknownLevel: (id: string, near: string | undefined, levels: readonly string[]) =>
    `The ladder has no level "${id}".${near === undefined ? ` It has ${levels.join(', ')}.` : meant(near)}`,
  unknownExpectation: (id: string, near: string | undefined) => `The ladder has no expectation "${id}".${meant(near) || ' Correct it, or take the mark out.'}`,
  unknownClaim: (id: string, near: string | undefined) =>
    `The ladder has no expectation or competency "${id}".${meant(near) || ' It counts for nothing here.'}`,
  unknownEpisode: (id: string, near: string | undefined) =>
    `There is no piece of work "${id}" under "episodes".${meant(near) || ' Items that name it are taken as one piece of work.'}`,
  outsideEpisode: (date: string, episode: string) => `${date} is outside the time of the piece of work "${episode}".`,
  // What notes say too little of.
  notes: {
    line: (line: number) => `line ${line}`,
    noDay: 'There is no day here that could be read; add one such as 2026-02-11, or put it under a heading with a day.',
    toCome: (day: string) => `${day} is still to come; only what has happened is evidence.`,
    nothingSaid: 'There is a day here, but nothing about what happened.',
    confirmed: 'The source has changed, but somebody has confirmed this item as it is; it was left so.',
    deleted: 'You deleted it; it stays deleted.',
    twin: 'It is on your record already, from git or GitHub.',
  },
  command: {
    group: 'Bring into a record what is written down elsewhere.',
    summary: 'Read notes or a git repository and propose evidence; a second import updates and never doubles. The record is made if there is none.',
    path: 'a file of notes, or the folder of a git repository',
    from: (known: readonly string[]) => `what to read: ${known.join(' or ')}`,
    output: 'the record.yaml to write to',
    author: 'whose work it is in the source: a login, a name or a mail address',
    since: 'leave out what happened before this day, as 2026-01-01',
    map: 'tables: which column is which, as date=When,title=What',
    preset: 'tables: a known layout of the columns',
    zone: 'calendars: where clock times without a zone are meant, as Europe/Berlin',
    tooLarge: (most: number) => `The record would be larger than ${most / 1_000_000} MB, the most that is read of one; bring in a part with --since.`,
    badMap: 'Write --map as date=When,title=What: a field, an equals sign and the name of the column, with commas between.',
    name: 'whose record it is, where a new one is made; the author unless said',
    dryRun: 'show what the record would be, and write nothing',
    json: 'print one JSON document and nothing else',
    examples: `
Example:
  nextrung evidence import --from text notes.md --name "Ada Example" -o record.yaml
  nextrung evidence import --from git ~/work/claims --author ada@example.com -o record.yaml`,
    unknownSource: (given: string, near: string | undefined, known: readonly string[]) =>
      `"${given}" can't be imported from;${near === undefined ? ` use ${known.join(' or ')}.` : ` did you mean "${near}"?`}`,
    badSince: (day: string) => `--since ${day} is not a day; write it as 2026-01-01.`,
    unnamed: 'Me',
    nameIt: 'The record names nobody yet; write your name at its top.',
    noAuthor: 'Say whose work to import with --author, by name or mail address.',
    columns: (map: Readonly<{ [field: string]: string }>, preset: string | undefined) =>
      `Columns read${preset === undefined ? '' : ` as ${preset}`}: ${Object.entries(map)
        .map(([field, column]) => `${field}=${column}`)
        .join(', ')}. Say --map or --preset if that is wrong.`,
    done: (file: string, added: number, updated: number) => `${file}: ${added} added, ${updated} updated.`,
    wouldBe: (added: number, updated: number) => `Nothing written. ${added} would be added, ${updated} updated.`,
  },
}
