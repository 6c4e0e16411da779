// Takes a data directory, says so, and holds it until it is ended; or says in a sentence why it can't.

import { writeSync } from 'node:fs'
import { openDataDirectory } from '../../../src/platform/data-directory.ts'
import { Problem } from '../../../src/platform/problem.ts'

const [directory = ''] = process.argv.slice(2)
try {
  await openDataDirectory(directory, false)
  writeSync(1, 'held\n')
  setInterval(() => {}, 60_000)
} catch (error) {
  if (!(error instanceof Problem)) throw error
  writeSync(1, `refused: ${error.message}\n`)
}
