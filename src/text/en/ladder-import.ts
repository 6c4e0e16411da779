// What is said about a ladder that was imported from elsewhere: what could not be carried, what was guessed, and why nothing was found.

import { shortened } from '../shortened.ts'

const listed = (names: readonly string[], most = 6): string =>
  names.length > most ? `${names.slice(0, most).join(', ')} and ${names.length - most} more` : names.join(', ')

export const ladderImport = {
  unnamed: 'Imported ladder',
  general: 'Expectations',
  // What holds for a whole ladder.
  noRules: 'The source has no evidence rules, so every kind of evidence counts for every expectation; narrow them under "evidence".',
  noReach: 'The source doesn’t say how much autonomy and scope a level has; all levels have the least ("directed", "self"), so that a rule asks no more.',
  guessedSides: 'Whether a competency is craft, direction or people was told from its name; check "side".',
  guessedTracks: (levels: readonly string[]) => `Told from their names, these levels are on the management track; check "tracks": ${listed(levels)}.`,
  turned: 'The levels stood highest first; they are ranked the other way round.',
  severalLadders: (names: readonly string[]) =>
    `These are ${names.length} ladders, put into one: a level asks what all of them ask (${listed(names)}). Each can be had by itself too: on the command line with a folder after -o.`,
  levelsContradict: 'The ladders have their levels in orders that contradict each other; check "rank".',
  unseen: (count: number) => `Characters that can’t be seen were taken out ${count === 1 ? 'here' : `at ${count} places, first here`}.`,
  // What stays behind.
  notUnderstood: 'No levels and expectations were found in this file.',
  filesNotUnderstood: (paths: readonly string[]) => `No levels and expectations were found in ${paths.length} files: ${listed(paths)}.`,
  section: (title: string) => `“${shortened(title)}” belongs to no level, so its text stays behind.`,
  noHead: (level: string) => `This column has no head; it counts for “${shortened(level)}” on its left.`,
  table: 'This table has no levels with sentences, so it stays behind.',
  marks: (count: number) =>
    `${count === 1 ? 'A cell holds' : `${count} cells hold`} a number or a tick, which is no expectation; what the scale means is not carried.`,
  column: (name: string) => `The column “${shortened(name)}” has no place in a ladder.`,
  row: (name: string) => `The row “${shortened(name)}” is no expectation, so it stays behind.`,
  noLevel: (count: number) => `${count === 1 ? 'A row names' : `${count} rows name`} no level, so the text stays behind.`,
  key: (name: string) => `“${shortened(name)}” has no place in a ladder.`,
  unknownLevel: (name: string) => `“${shortened(name)}” is asked for, but it is no level of this ladder.`,
  levelsWithoutText: (names: readonly string[]) => `Nothing is said of these levels: ${listed(names)}.`,
  computed: 'This value is worked out by code, which is never run.',
  axes: 'The file doesn’t name the competencies, so they are told apart by their place in the list.',
  tooDeep: 'Parts stand inside each other too deeply here.',
  // One source at a time.
  points: 'Points for milestones and the titles they add up to have no place in a ladder.',
  categories: (names: readonly string[]) => `Groups of competencies have no place in a ladder: ${listed(names)}.`,
  signals: 'Signals are carried as expectations that aren’t required; a milestone’s summary as one that is.',
  scoring: 'The rule that works out a level from scores (such as no level skipped, no zero, an average) has no place in a ladder.',
  weights: 'Weights of competencies for each career track have no place in a ladder.',
  roles: (roles: readonly string[]) =>
    `Which levels of the competencies a role asks for has no place in a ladder; there are ${roles.length} roles: ${listed(roles)}.`,
  proficiencies: (names: readonly string[]) => `How well each is to be mastered (${listed(names)}) has no place in a ladder.`,
  links: (count: number) =>
    `${count === 1 ? 'A link' : `${count} links`} to further reading, first here, ${count === 1 ? 'has' : 'have'} no place in a ladder.`,
  domains: 'A domain above a competency is kept in the competency’s summary.',
  skillsAtOneLevel: (level: string) => `The source doesn’t say at which level a skill is expected; all are at “${level}”.`,
  noLevels: 'The source names no levels; all is at one.',
  onlyLevel: 'Level',
  numberedLevel: (number: string) => `Level ${number}`,
  milestone: (number: number) => `Milestone ${number}`,
  snowflake: (file: string) => `Growth framework (${file})`,
  skillFramework: 'Skills framework',
  otherLevels: (names: readonly string[]) => `These levels are explained, but no ladder here has them: ${listed(names)}.`,
  tools: 'Tools, languages, learning resources and related skills have no place in a ladder.',
  cycle: (name: string) => `“${shortened(name)}” is part of itself, so it isn’t followed further.`,
  idTwice: (id: string) => `The id “${shortened(id)}” is there twice; the first is carried.`,
  severalLevels: (names: readonly string[]) => `This is for several levels (${listed(names)}); it is carried at the first.`,
  unplaced: (count: number) => `${count === 1 ? 'An item belongs' : `${count} items belong`} to no competency, first here.`,
  // Why an import fails.
  nothing: 'No ladder was found here; a ladder has levels, and sentences that say what is expected at each.',
  notThisFormat: (format: string) => `No ladder in the format ${format} was found here; leave --format out to try them all.`,
  emptyFolder: 'This folder holds no file that could be a ladder.',
  tooManyLevels: (count: number, most: number) => `There are ${count} levels here, more than the ${most} that a ladder holds; check that it is a ladder.`,
  tooManyStatements: (count: number, most: number) =>
    `There are ${count} expectations here, more than the ${most} that a ladder holds; check that it is a ladder.`,
  tooManyFiles: (most: number) => `There are more than ${most} files here; name the folder that holds the ladder.`,
  tooManyCells: (most: number) => `This table has more than ${most} cells; check that it is a ladder.`,
  notAWordDocument: 'This .docx can’t be read; open it in a word processor and save it anew.',
  documentTooLarge: 'This .docx is too large when unpacked; save it as plain text or HTML and give that.',
  archive: 'This is an archive; unpack it, and choose the files in it.',
  oldDocument: 'This is a document of an old kind or with a password; save it as .docx or .xlsx without one.',
  command: {
    description: 'Turn somebody else’s ladder into a ladder file, and say what could not be carried.',
    path: 'a file, or a folder of files',
    format: 'the format, where it shouldn’t be told by the content',
    output: 'the ladder file to write; for a folder, one file for each ladder',
    json: 'one JSON document',
    done: (file: string, format: string, levels: number, competencies: number, expectations: number) =>
      `Wrote ${file} from ${format}: ${levels} levels, ${competencies} competencies, ${expectations} expectations.`,
    losses: (count: number) => (count === 0 ? 'All was carried.' : 'Not carried, or guessed:'),
    examples: ['nextrung ladder import levels.xlsx -o ladder.yaml', 'nextrung ladder import our-framework/ -o ladder.yaml --json'],
  },
}
