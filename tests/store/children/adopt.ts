// Opens a data directory, looks at notes of many things and adopts them, saying when it begins and when it is done, until it is killed.

import { writeSync } from 'node:fs'
import { thisRelease } from '../../../src/platform/config.ts'
import { openDataDirectory } from '../../../src/platform/data-directory.ts'
import { openDatabase } from '../../../src/platform/database.ts'
import { adaAlone, adopt, look } from '../imports.ts'

const [directory = '', things = '0'] = process.argv.slice(2)
const data = await openDataDirectory(directory, false)
const world = await adaAlone(await openDatabase({ kind: 'embedded', data }, await thisRelease()))
const content = Array.from({ length: Number(things) }, (_, index) => `- 2026-02-1${index % 10} Handled claim number ${index}\n`).join('')
const preview = await look(world, { source: 'text', content })
writeSync(1, 'adopting\n')
await adopt(world, preview)
writeSync(1, 'adopted\n')
