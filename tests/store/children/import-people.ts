// Brings a people file into a PostgreSQL server, and says how it went, how long it took and how much memory the process took at most.

import { importPeopleFile } from '../../../src/people/operations/people-file.ts'
import { thisRelease } from '../../../src/platform/config.ts'
import { openDatabase } from '../../../src/platform/database.ts'
import { perform } from '../../../src/platform/operation.ts'
import { fileOnDisk } from '../../../src/platform/table/table-file.ts'
import { as, organisation } from '../people-files.ts'

const [url = '', path = ''] = process.argv.slice(2)
const database = await openDatabase(url === 'memory' ? { kind: 'memory' } : { kind: 'server', url }, await thisRelease())
const world = await organisation(database)
const before = performance.now()
const { ready, errors, outcomes, findings } = await perform(world, as('pia'), importPeopleFile, { file: await fileOnDisk(path) })
const seconds = (performance.now() - before) / 1000
await database.close()
process.stdout.write(JSON.stringify({ ready, errors, outcomes, findings: findings.slice(0, 3), seconds, megabytes: process.resourceUsage().maxRSS / 1000 }))
