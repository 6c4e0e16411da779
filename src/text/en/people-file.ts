// What is said about people files: what is wrong in them, what they would change, and the pages and commands that bring them in.

import { shortened } from '../shortened.ts'

const count = (n: number, one: string, many: string): string => `${n.toLocaleString('en')} ${n === 1 ? one : many}`
const quoted = (text: string): string => `“${shortened(text)}”`

const columns: { readonly [column: string]: string } = {
  id: 'id',
  name: 'name',
  mail: 'mail address',
  title: 'title',
  team: 'team',
  department: 'department',
  manager: 'manager',
  position: 'position',
  family: 'field of work',
  level: 'level',
  track: 'track',
  since: 'at this level since',
  industry: 'industry',
  location: 'place',
  experience: 'experience',
  joined: 'joined',
  left: 'left',
  working: 'share of full time',
  parent: 'department above',
  person: 'person',
  ladder: 'ladder',
  version: 'ladder version',
  from: 'from',
  to: 'to',
  why: 'why',
  kept: 'now kept by the organisation',
}

const lists: { readonly [list: string]: string } = { people: 'people', departments: 'departments', levels: 'level history', absences: 'absences' }

export const peopleFile = {
  columns,
  lists,
  findings: {
    missing: (column: string) => `There is no ${columns[column] ?? column} here; fill it in.`,
    badId: (text: string) => `${quoted(text)} can’t be an id; use up to 60 letters a to z, digits and hyphens.`,
    badMail: (text: string) => `${quoted(text)} is not a mail address; write it as name@example.com.`,
    badDay: (text: string) => `${quoted(text)} is not a day of the calendar; write it as 2026-02-11.`,
    ambiguousDay: (text: string) => `${quoted(text)} could be two different days; write it as 2026-02-11.`,
    badNumber: {
      experience: (text: string) => `${quoted(text)} is not a number of years; write 6 or 6.5.`,
      share: (text: string) => `${quoted(text)} is not a share of full time; write 0.8 or 80%.`,
    },
    tooLong: (column: string, text: string) => `The ${columns[column] ?? column} is ${count(text.length, 'character', 'characters')} long; shorten it.`,
    controlCharacter: (column: string) => `There is an invisible control character in the ${columns[column] ?? column}; delete it.`,
    unknownTrack: (text: string, known: readonly string[]) => `There is no track ${quoted(text)}; use ${known.join(' or ')}.`,
    unknownLevel: (text: string, known: readonly string[]) => `The ladder has no level ${quoted(text)}; use one of ${known.join(', ')}.`,
    unknownFamily: (text: string, known: readonly string[]) => `The ladder has no field of work ${quoted(text)}; use one of ${known.join(', ')}.`,
    unknownDepartment: (text: string) => `There is no department ${quoted(text)}, here or in the file; add it, or correct the id.`,
    unknownPerson: (column: string, text: string) =>
      column === 'manager'
        ? `The manager ${quoted(text)} is not in the file and not here; add them, or correct the id or mail address.`
        : `Nobody here has the id or mail address ${quoted(text)}; import them first, or correct it.`,
    ownManager: 'This person is their own manager; name somebody else, or leave the cell empty.',
    circle: (names: readonly string[], more: number) =>
      `The reporting line goes in a circle: ${names.join(' reports to ')}, who reports ${more > 0 ? `over ${more} more ` : ''}to ${names[0]}; correct one of their managers.`,
    departmentCircle: (names: readonly string[]) =>
      `These departments lie inside each other in a circle: ${names.join(', ')}; correct the department above of one.`,
    sameKey: (text: string, first: number) => `${quoted(text)} stands in row ${first} already; keep one of the two.`,
    sameMail: (text: string, first: number) => `The mail address ${quoted(text)} stands in row ${first} already; each person needs their own.`,
    mailTaken: (text: string, name: string, id: string) =>
      `The mail address ${quoted(text)} belongs to ${name} (id ${id}); use that id if it is the same person, else another address.`,
    reversed: (column: string, earlier: string, later: string) => `The day in “${column}” (${later}) is before ${earlier}; turn them round or correct one.`,
    wrongCells: (has: number, needs: number) =>
      `This row has ${count(has, 'cell', 'cells')} where there are ${count(needs, 'column', 'columns')}; check for a missing or extra separator.`,
    columnMissing: (column: string) => `There is no column for ${columns[column] ?? column}; add it, or say which of the file’s columns it is.`,
    columnTwice: (column: string) => `There are two columns called ${quoted(column)}; keep one.`,
    unknownColumn: (name: string) => `The column ${quoted(name)} is not known here and is left out.`,
    rowsAbove: (rows: number) =>
      rows === 1
        ? 'The first row stands above the names of the columns and is left out.'
        : `The first ${rows} rows stand above the names of the columns and are left out.`,
    guessedEncoding: 'The file is not saved as UTF-8; it was read as Windows-1252. Check letters such as ä or é in the names.',
  },
  empty: 'There is nothing in this file but empty rows; check that it is the right one.',
  noList: (known: readonly string[]) => `No sheet is called ${known.join(', ')}; name one of them so, or say which list the sheet is.`,
  noSheet: (sheet: string, known: readonly string[]) => `There is no sheet ${quoted(sheet)} in this file; it has ${known.map(quoted).join(', ')}.`,
  notKeptByYou: (named: readonly string[]) =>
    `Only the people team keeps ${named.map((name) => columns[name] ?? lists[name] ?? name).join(', ')}: leave ${named.length === 1 ? 'it' : 'them'} out of the file, or ask somebody of the people team to import it.`,
  changedMeanwhile: 'What this file would change is no longer what was shown: look at it again, then confirm.',
  noFile: 'There is no file waiting to be confirmed; choose it again.',
  standsInTheWay: (errors: number) => `${count(errors, 'thing stands', 'things stand')} in the way; nothing was changed.`,
  audit: (counts: readonly string[]) => `brought in a file: ${counts.join('; ')}`,
  auditPart: (list: string, added: number, changed: number) => `${lists[list] ?? list}: ${added} new, ${changed} changed`,
  exported: (list: string) => `took along the list of ${lists[list] ?? list}`,
  tooManyForSpreadsheet: (most: number) => `These are more rows than a spreadsheet is good for (${most.toLocaleString('en')}); take them as CSV.`,
  notYoursToTake: (list: string) => `Only the people team keeps the ${lists[list] ?? list}; ask somebody of it.`,
  newWithoutName: 'This person is new here and the file has no names; add a column of names, or take the row out.',
  page: {
    title: 'People files',
    lead: 'Bring in who works here from a spreadsheet or your HR system, and take it along. You see what would change before anything does.',
    bring: 'Bring a file in',
    file: 'File',
    fileHint: 'CSV or .xlsx, up to 20 MB. An .xlsx may hold several lists, each on a sheet called people, departments, levels or absences.',
    paste: 'Or paste the rows',
    pasteHint: 'Copied from a spreadsheet, with the names of the columns on top.',
    list: 'What it holds',
    listByName: 'As its name says, else people',
    look: 'See what would change',
    choose: 'Choose a file, or paste rows.',
    waiting: (name: string) => `Not brought in yet: ${shortened(name)}.`,
    goOn: 'Go on with it',
    pasted: 'the pasted rows',
    format: 'What a file can hold',
    formatLead: 'A column that is missing leaves what is here; an empty cell clears it. Whoever is here and not in the file stays.',
    listColumns: (list: string, names: readonly string[]) => `${lists[list] ?? list}: ${names.join(', ')}`,
    take: 'Take the lists along',
    takeLead: 'What you may see, in files that can be brought in again.',
    everything: 'All lists (.xlsx)',
    csv: (list: string) => `${(lists[list] ?? list).replace(/^./, (first) => first.toUpperCase())} (CSV)`,
  },
  preview: {
    title: (name: string) => `What ${shortened(name)} would change`,
    titleStopped: (name: string) => `What is wrong in ${shortened(name)}`,
    nothing: 'Nothing would change: everything in the file is here already.',
    list: (list: string, rows: number) => `${(lists[list] ?? list).replace(/^./, (first) => first.toUpperCase())}: ${count(rows, 'row', 'rows')}`,
    facts: {
      added: 'New',
      changed: 'Changed',
      moved: 'To another manager',
      leaving: 'Leaving',
      departments: 'New departments',
      same: 'The same',
      untouched: 'Here, not in the file: stay',
    },
    fields: (fields: readonly (readonly [string, number])[]) =>
      `Changes: ${fields.map(([field, times]) => `${columns[field] ?? field} ${times.toLocaleString('en')}`).join(', ')}.`,
    examples: 'The first of them',
    isNew: 'new',
    changes: (fields: readonly string[]) => fields.map((field) => columns[field] ?? field).join(', '),
    confirm: 'Bring it in',
    another: 'Choose another file',
    errors: (n: number) => `${count(n, 'thing stands', 'things stand')} in the way`,
    errorsLead: 'Nothing is brought in until all of it is right. Put it right in the file, then choose it again.',
    warnings: (n: number) => count(n, 'thing worth knowing', 'things worth knowing'),
    shown: (shown: number, all: number) => `The first ${shown.toLocaleString('en')} of ${all.toLocaleString('en')} are shown.`,
    row: 'Row',
    column: 'Column',
    message: 'What is wrong',
    note: 'What to know',
    columnsTitle: 'Which column is which',
    columnsLead: 'If a column was read as the wrong thing, say which it is.',
    ours: 'Here',
    theirs: 'In the file',
    notThere: 'not in the file',
    again: 'Read it this way',
    done: (parts: readonly string[]) => (parts.length > 0 ? `Brought in: ${parts.join('; ')}.` : 'Nothing had to change.'),
    part: (list: string, added: number, changed: number) =>
      `${lists[list] ?? list}, ${added.toLocaleString('en')} new and ${changed.toLocaleString('en')} changed`,
  },
  command: {
    group: 'bring in who works here, and take it along',
    import: 'bring in a people file, whole or not at all',
    file: 'a CSV file or .xlsx',
    list: (known: readonly string[]) => `what it holds: ${known.join(', ')} (by its name, else people)`,
    sheet: 'the sheet of an .xlsx to read',
    map: 'which of the file’s columns is which of ours, as name="Full name"; repeat it for several',
    dryRun: 'say what would change, and change nothing',
    expect: 'bring it in only if it would still change exactly what a dry run with this fingerprint showed',
    json: 'print one JSON document and nothing else',
    data: 'the folder with the data',
    importExample: `
Example:
  nextrung people import staff.csv --map name="Full name" --dry-run
  nextrung people import staff.xlsx --sheet Staff --list people`,
    export: 'take the lists along as CSV or .xlsx',
    to: 'csv (one list) or xlsx (all that you may see)',
    output: 'the file to write',
    exportExample: `
Example:
  nextrung people export --list people -o people.csv
  nextrung people export --to xlsx -o everybody.xlsx`,
    badMap: (text: string) => `--map ${shortened(text)} is not of the form name="Full name"; write our column, an equals sign, and the file’s.`,
    badList: (text: string, known: readonly string[]) => `There is no list ${quoted(text)}; use ${known.join(', ')}.`,
    badFormat: (text: string) => `${quoted(text)} is not a format to export to; use csv or xlsx.`,
    noOwner: 'Nobody is here yet: start Nextrung once and say who you are, then import.',
    useThePage: 'To do it while it runs, sign in and use the page People, “Bring in or take along lists”.',
    summary: (list: string, rows: number) => `${lists[list] ?? list}: ${count(rows, 'row', 'rows')}`,
    counts: (parts: readonly (readonly [string, number])[]) => parts.map(([label, n]) => `${label.toLowerCase()} ${n.toLocaleString('en')}`).join(', '),
    dryRunDone: (fingerprint: string) => `Nothing was changed. To bring in exactly this: --expect ${fingerprint}`,
    done: 'Brought in.',
    more: (n: number) => `and ${n.toLocaleString('en')} more`,
    written: (file: string, rows: number) => `${file}: ${count(rows, 'row', 'rows')}.`,
  },
}
