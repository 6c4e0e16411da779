// What can be taken along: the lists of a people file, with the columns that the asker may see.

import { z } from 'zod'
import type { Tx } from '../../platform/database.ts'
import type { Context, Operation } from '../../platform/operation.ts'
import { Problem } from '../../platform/problem.ts'
import { words } from '../../text/text.ts'
import type { List } from '../people-file/people-file.ts'
import { COLUMNS, keptByPeopleTeam, LISTS } from '../people-file/people-file.ts'
import type { ListRow } from '../store/export.ts'
import { listRows } from '../store/export.ts'
import { keepsStanding } from '../store/kept-file.ts'

interface ExportInput {
  readonly list: List
}

/** A column that isn't there says nothing; an empty cell says that there is nothing. */
export interface ExportedList {
  readonly name: List
  readonly columns: readonly string[]
  readonly rows: readonly ListRow[]
}

export const exportList: Operation<ExportInput, ExportedList> = {
  name: 'export-list',
  summary: 'A list of a people file: people, departments, levels or absences. Columns that are not yours to see are left out.',
  http: { method: 'GET', path: '/people-file/lists/:list' },
  input: z.object({ list: z.enum(LISTS) }),
  output: z.custom<ExportedList>(),
  act: 'keep people',
  subject: () => null,
  audit: ({ list }) => words('en').peopleFile.exported(list),
  run: exported,
}

async function exported(tx: Tx, { list }: ExportInput, { language }: Context): Promise<ExportedList> {
  const theirs = (await keepsStanding(tx)) ? [] : keptByPeopleTeam(list)
  const columns = COLUMNS[list].map(({ name }) => name).filter((name) => !theirs.includes(name))
  if (columns.length === 0) throw new Problem('refused', words(language).peopleFile.notYoursToTake(list))
  return { name: list, columns, rows: await listRows(tx, list, columns) }
}
