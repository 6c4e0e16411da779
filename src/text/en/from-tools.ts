// What is said when evidence is read from what other tools export: GitHub, GitLab, Jira, tables.

const list = (parts: readonly string[]): string => parts.join(', ')

export const fromTools = {
  unknownZone: (zone: string) => `"${zone}" is not a time zone; write --zone as Europe/Berlin.`,
  noSuchPerson: (asked: string, near: string | undefined, others: readonly string[]) =>
    near === undefined ? `Nothing here is by "${asked}"; it names ${list(others)}.` : `Nothing here is by "${asked}"; did you mean "${near}"?`,
  severalPeople: (people: readonly string[]) => `This holds the work of several people; say with --author which of them you are: ${list(people)}.`,
  onlyPerson: (name: string) => `This holds the work of ${name} alone; if that is you, say so with --author, or under “Who you are in it”.`,
  noAuthors: 'The file doesn’t say who did what; export it with the field author as well.',
  json: {
    webPage: 'This is a web page, not an export; sign in to the tool and save its answer again.',
    refused: (said: string) => `The tool answered with an error ("${said.slice(0, 200)}"); sign in to it and export again.`,
    cutOff: 'The file ends in the middle; export it again.',
    broken: 'This is not valid JSON here; export it again.',
    nothing: (forge: string) => `There is nothing in this file that ${forge} writes of changes, reviews or issues; export it as docs/importing.md shows.`,
  },
  forges: { github: 'GitHub', gitlab: 'GitLab' },
  left: {
    open: 'It isn’t merged yet.',
    closed: 'It was closed without being merged.',
    draft: 'It is still a draft.',
    revert: 'It takes other work back.',
    reverted: 'It was taken back later.',
    bump: 'It only raises the version of a dependency.',
    release: 'It only marks a release.',
    noDay: 'The file doesn’t say when it was merged; export it with mergedAt.',
    toCome: 'Its day is still to come.',
    tiny: 'It is too small to stand by itself.',
  },
  others: 'Work of other people was left out.',
  unknown: 'Some entries are no changes, reviews or issues, or lack a title or address, and were left out.',
  noIds: 'The file holds no ids, so a renamed repository would be imported anew; export it with the field id as well.',
  inUtc: 'Times in it are in UTC, and days were taken as they are there; say --zone to take them where you were.',
  issueOpen: 'It isn’t closed yet.',
  issueDropped: 'It was closed without being done.',
  issuePlain: 'It is neither an incident nor a design.',
  reviewBare: 'The review says too little to show anything.',
  reviewOfUnknown: 'Whose work it reviews isn’t in the file; export the change too.',
  noWork: 'Small changes on a day or two were left out.',
  reviewed: (title: string) => `Reviewed: ${title}`,
  reviewedChange: (ref: string) => `Reviewed ${ref}`,
  table: {
    noTable: 'There is no table in this file: no row with two filled cells.',
    missing: (fields: readonly string[]) =>
      `No column for the ${fields.join(' and the ')} was found; name it with --map ${fields.map((field) => `${field}=Column`).join(',')}.`,
    noSuchColumn: (name: string, near: string | undefined, columns: readonly string[]) =>
      `There is no column "${name}"; ${near === undefined ? `there are ${list(columns)}.` : `did you mean "${near}"?`}`,
    unknownField: (field: string, near: string | undefined, known: readonly string[]) =>
      `--map knows no "${field}"; ${near === undefined ? `it knows ${list(known)}.` : `did you mean "${near}"?`}`,
    unknownPreset: (preset: string, near: string | undefined, known: readonly string[]) =>
      `There is no preset "${preset}"; ${near === undefined ? `there are ${list(known)}.` : `did you mean "${near}"?`}`,
    tooManyRows: (most: number) => `More than ${most.toLocaleString('en')} rows of it would be yours; cut the file down to the rows that matter.`,
    otherSheets: (names: readonly string[]) => `One sheet was read; these were not: ${list(names.slice(0, 20))}.`,
    noPerson: 'No column says whose a row is, so all rows were taken as yours; name one with --map person=Column if that is wrong.',
    dayFirst: 'Days such as 03/04/2024 were read day first, as nothing in the column says otherwise.',
    mixedDay: (written: string) => `"${written}" can be two days, and the column has both orders; write it as 2024-04-03.`,
    moreLeftOut: 'More rows were left out than are listed here.',
    noTitle: (column: string) => `There is nothing in "${column}" here.`,
    noDay: (column: string) => `There is no day in "${column}" here.`,
    notDone: (status: string) => `It is not done: "${status}".`,
    closedFinding: (title: string) => `Closed the finding: ${title}`,
    campaign: (title: string) => `Campaign: ${title}`,
    closes: (quarter: string) => `Monthly closes, ${quarter}`,
    tasks: (tasks: readonly string[]) => `Among it: ${tasks.join('; ')}.`,
  },
  tickets: {
    noColumns: (missing: readonly string[]) => `This doesn’t look like an export of Jira: there is no column for ${missing.join(' and ')}.`,
    notDone: 'It isn’t done.',
    dropped: (how: string) => `It was closed without being done: "${how}".`,
    noDay: 'The file doesn’t say when it was done; export the column Resolved as well.',
    noAssignee: 'No column says who a ticket is assigned to; export the column Assignee as well.',
  },
}
