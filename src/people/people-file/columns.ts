// Which column of a file is which of ours: by our names, by what is said outright, and by names that other systems use.

import type { Column, List } from './people-file.ts'
import { COLUMNS } from './people-file.ts'

/** What other systems call them, in letters and digits alone. */
const OTHER_NAMES: Readonly<{ [list in List]: Readonly<{ [column: string]: readonly string[] }> }> = {
  departments: {
    id: ['departmentid', 'code', 'departmentcode'],
    name: ['department', 'departmentname'],
    parent: ['parentid', 'parentdepartment', 'partof'],
  },
  people: {
    id: ['employeeid', 'employeenumber', 'employeeno', 'personid', 'staffid', 'staffnumber', 'personnelnumber', 'workerid', 'empid'],
    name: ['fullname', 'employeename', 'displayname', 'employee', 'worker'],
    mail: ['email', 'emailaddress', 'mailaddress', 'workemail', 'businessemail'],
    title: ['jobtitle', 'job', 'role'],
    team: ['teamname'],
    department: ['dept', 'departmentname', 'orgunit', 'organisationalunit', 'organizationalunit'],
    manager: ['reportsto', 'managerid', 'manageremail', 'managermail', 'linemanager', 'supervisor', 'supervisorid'],
    position: ['positionid', 'positionnumber'],
    family: ['jobfamily', 'fieldofwork'],
    level: ['joblevel', 'grade'],
    track: ['careertrack'],
    since: ['levelsince', 'inlevelsince', 'atthislevelsince'],
    industry: ['sector'],
    location: ['site', 'office', 'city', 'place', 'worklocation'],
    experience: ['yearsofexperience'],
    joined: ['startdate', 'hiredate', 'joindate', 'joiningdate', 'dateofjoining', 'entrydate'],
    left: ['enddate', 'leavedate', 'leavingdate', 'terminationdate', 'exitdate', 'lastday'],
    working: ['fte', 'workingtime', 'employmentpercentage'],
  },
  levels: {
    person: ['personid', 'employeeid', 'employee', 'email', 'mail', 'id'],
    ladder: ['ladderid'],
    version: ['ladderversion'],
    level: ['joblevel', 'grade'],
    track: ['careertrack'],
    title: ['jobtitle'],
    from: ['startdate', 'start', 'effectivedate', 'effectivefrom', 'since'],
    to: ['enddate', 'end', 'effectiveto', 'until'],
    why: ['reason', 'comment', 'note'],
  },
  absences: {
    person: ['personid', 'employeeid', 'employee', 'email', 'mail', 'id'],
    from: ['startdate', 'start', 'firstday', 'fromdate'],
    to: ['enddate', 'end', 'lastday', 'todate', 'until'],
    working: ['fte', 'workingtime'],
  },
}

/** Our column → what the file calls it. An empty name: the file doesn't have it, whatever it looks like. */
export type Mapping = Readonly<{ [column: string]: string }>

export interface Columns {
  /** Our column and where it stands in a row, in our order. */
  readonly found: readonly { readonly column: Column; readonly at: number }[]
  /** Names of columns that stand there twice. */
  readonly twice: readonly string[]
  /** Columns of the file that are none of ours, by their place. */
  readonly unknown: readonly number[]
}

export function columnsOf(list: List, header: readonly string[], mapping: Mapping = {}): Columns {
  const names = header.map(plain)
  const taken = new Set<number>()
  const places = new Map<string, number>()
  const take = (column: string, at: number) => {
    if (at < 0 || taken.has(at) || places.has(column)) return
    places.set(column, at)
    taken.add(at)
  }
  for (const [column, name] of Object.entries(mapping))
    if (name !== '')
      take(
        column,
        header.findIndex((one) => sameName(one, name)),
      )
  const open = COLUMNS[list].filter((column) => !(column.name in mapping))
  for (const column of open) take(column.name, names.indexOf(column.name))
  for (const column of open) for (const other of OTHER_NAMES[list][column.name] ?? []) take(column.name, names.indexOf(other))
  return {
    found: COLUMNS[list].flatMap((column) => {
      const at = places.get(column.name)
      return at === undefined ? [] : [{ column, at }]
    }),
    twice: COLUMNS[list].map((column) => column.name).filter((name) => !(name in mapping) && names.indexOf(name) !== names.lastIndexOf(name)),
    unknown: header.flatMap((_, at) => (taken.has(at) ? [] : [at])),
  }
}

/** How many of a row's cells are names of our columns. */
export function namesIn(list: List, cells: readonly string[]): number {
  return columnsOf(list, cells).found.length
}

/** Case, spaces and signs don't make another name. */
export function sameName(a: string, b: string): boolean {
  return a.trim() === b.trim() || (plain(a) !== '' && plain(a) === plain(b))
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

/** The list that a sheet or file of this name holds. */
export function listNamed(name: string): List | null {
  const lists: readonly List[] = ['people', 'departments', 'levels', 'absences']
  return lists.find((list) => new RegExp(`(?<!\\p{L})${list}(?!\\p{L})`, 'iu').test(name)) ?? null
}
