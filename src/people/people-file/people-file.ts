// The people file: who works here, in departments, at which level and when away, as lists that come from and go to spreadsheets.

/** In the order in which they are brought in: each may name what stands in one before it. */
export const LISTS = ['departments', 'people', 'levels', 'absences'] as const
export type List = (typeof LISTS)[number]

/** What a cell holds, and so how it is read and checked. */
export type CellKind = 'id' | 'person' | 'department' | 'mail' | 'line' | 'text' | 'day' | 'share' | 'part' | 'years' | 'track' | 'level' | 'family'

export interface Column {
  readonly name: string
  readonly kind: CellKind
  /** Without it a row says nothing. */
  readonly required?: true
}

export const COLUMNS: Readonly<{ [list in List]: readonly Column[] }> = {
  departments: [
    { name: 'id', kind: 'id', required: true },
    { name: 'name', kind: 'line' },
    { name: 'parent', kind: 'id' },
  ],
  people: [
    { name: 'id', kind: 'id', required: true },
    { name: 'name', kind: 'line' },
    { name: 'mail', kind: 'mail' },
    { name: 'title', kind: 'line' },
    { name: 'team', kind: 'line' },
    { name: 'department', kind: 'department' },
    { name: 'manager', kind: 'person' },
    { name: 'position', kind: 'line' },
    { name: 'family', kind: 'family' },
    { name: 'level', kind: 'level' },
    { name: 'track', kind: 'track' },
    { name: 'since', kind: 'day' },
    { name: 'industry', kind: 'line' },
    { name: 'location', kind: 'line' },
    { name: 'experience', kind: 'years' },
    { name: 'joined', kind: 'day' },
    { name: 'left', kind: 'day' },
    { name: 'working', kind: 'share' },
  ],
  levels: [
    { name: 'person', kind: 'person', required: true },
    { name: 'ladder', kind: 'id', required: true },
    { name: 'version', kind: 'line', required: true },
    { name: 'level', kind: 'line', required: true },
    { name: 'track', kind: 'track' },
    { name: 'title', kind: 'line' },
    { name: 'from', kind: 'day', required: true },
    { name: 'to', kind: 'day' },
    { name: 'why', kind: 'text' },
  ],
  absences: [
    { name: 'person', kind: 'person', required: true },
    { name: 'from', kind: 'day', required: true },
    { name: 'to', kind: 'day', required: true },
    { name: 'working', kind: 'part' },
  ],
}

/** Where a person stands: kept by the people team alone, as are the lists of levels and absences. */
const STANDING: readonly string[] = ['family', 'level', 'track', 'since', 'industry', 'location', 'experience']

/** What the people team alone keeps of a list: some columns of it, or all. */
export function keptByPeopleTeam(list: List): readonly string[] {
  if (list === 'departments') return []
  return list === 'people' ? STANDING : COLUMNS[list].map((column) => column.name)
}

export const FINDINGS = [
  'ambiguous-day',
  'bad-day',
  'bad-id',
  'bad-mail',
  'bad-number',
  'circle',
  'column-missing',
  'column-twice',
  'control-character',
  'days-reversed',
  'guessed-encoding',
  'missing',
  'own-manager',
  'rows-above',
  'same-key',
  'same-mail',
  'too-long',
  'unknown-column',
  'unknown-department',
  'unknown-family',
  'unknown-level',
  'unknown-person',
  'unknown-track',
  'wrong-cells',
] as const
export type FindingKind = (typeof FINDINGS)[number]

/** These are worth knowing; every other finding stands in the way. */
export const WARNINGS: readonly FindingKind[] = ['guessed-encoding', 'rows-above', 'unknown-column']

export interface RowFinding {
  readonly list: List
  /** As the spreadsheet counts; null for what concerns the whole list. */
  readonly row: number | null
  readonly column?: string
  readonly kind: FindingKind
  readonly message: string
}

/** What a list would change, or has changed. */
export interface Outcome {
  readonly list: List
  readonly rows: number
  readonly added: number
  readonly changed: number
  /** How many rows change each field. */
  readonly fields: Readonly<{ [field: string]: number }>
  readonly same: number
  /** Here, and not in the file: they stay as they are. */
  readonly untouched: number
  /** People alone: changed to another manager, or to none. */
  readonly moved?: number
  /** People alone: newly given a day on which they leave. */
  readonly leaving?: number
  /** People alone: departments made from names that weren't known. */
  readonly departments?: number
  /** The first few that are added or change, by name. */
  readonly examples: readonly Example[]
}

export interface Example {
  readonly row: number
  readonly name: string
  /** Empty: added. */
  readonly fields: readonly string[]
}

/** How a list of the file was read: which of its columns is which of ours. */
export interface ReadList {
  readonly list: List
  readonly sheet: string | null
  /** The file's own names of its columns, in their order. */
  readonly header: readonly string[]
  readonly columns: Readonly<{ [column: string]: string }>
}

export interface Report {
  /** True when nothing stands in the way. */
  readonly ready: boolean
  readonly lists: readonly ReadList[]
  /** Empty when something stands in the way of reading on. */
  readonly outcomes: readonly Outcome[]
  /** By list and row; the first thousand. */
  readonly findings: readonly RowFinding[]
  readonly errors: number
  readonly warnings: number
  /** Of the file and of all that it would change now: the same again means the same changes. */
  readonly fingerprint: string
}
