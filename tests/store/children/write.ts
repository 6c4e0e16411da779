// Opens a data directory and writes one item after the other, saying each one's number once it is acknowledged, until it is killed.

import { writeSync } from 'node:fs'
import { saveEvidence } from '../../../src/evidence/store.ts'
import { welcome } from '../../../src/people/store/people.ts'
import { thisRelease } from '../../../src/platform/config.ts'
import { openDataDirectory } from '../../../src/platform/data-directory.ts'
import { openDatabase } from '../../../src/platform/database.ts'
import { anItem } from '../records.ts'

const [directory = '', first = '0'] = process.argv.slice(2)
const data = await openDataDirectory(directory, false)
const database = await openDatabase({ kind: 'embedded', data }, await thisRelease())
await database.transaction('system', (tx) => welcome(tx, { id: 'ada', name: 'Ada' }))
for (let number = Number(first); ; number++) {
  const seenBy = ['Bo', 'Cem'].map((witness) => ({ witness, as: 'peer' as const, on: '2026-02-20', how: 'told' as const, showed: [] }))
  await database.transaction({ kind: 'person', person: 'ada', roles: [] }, (tx) => saveEvidence(tx, 'ada', anItem({ id: `w-${number}`, seenBy })))
  writeSync(1, `${number}\n`)
}
