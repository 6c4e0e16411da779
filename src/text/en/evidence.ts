// What is said about records and notes: what is wrong in them, and what was left out.

const meant = (word: string | undefined): string => (word === undefined ? '' : ` Did you mean "${word}"?`)

export const evidence = {
  // The shape.
  badId: 'An id has no spaces and no invisible characters, and at most 100 signs.',
  notADay: (day: string) => `"${day}" is not a day of the calendar; write it as 2026-02-11.`,
  badExperience: 'Write years of experience as 6y.',
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
}
