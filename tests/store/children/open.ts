// Opens a data directory with a given folder of migrations, says so, and waits to be ended.

import { writeSync } from 'node:fs'
import { openDataDirectory } from '../../../src/platform/data-directory.ts'
import { openDatabase } from '../../../src/platform/database.ts'

const [directory = '', migrations = ''] = process.argv.slice(2)
const data = await openDataDirectory(directory, false)
writeSync(1, 'locked\n')
await openDatabase({ kind: 'embedded', data }, { migrations, version: '0.2.0' })
writeSync(1, 'opened\n')
setInterval(() => {}, 60_000)
