// After `tsc`: keeps each built-in ladder as it was parsed, under the digest of its text, so that commands needn't read the YAML again.

import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseLadder } from '../dist/ladder/parse.js'

const root = join(import.meta.dirname, '..')
const compiled = join(root, 'dist/ladders')
mkdirSync(compiled, { recursive: true })

for (const entry of readdirSync(join(root, 'ladders'), { withFileTypes: true })) {
  if (!entry.isDirectory()) continue
  const source = readFileSync(join(root, 'ladders', entry.name, 'ladder.yaml'))
  const text = createHash('sha256').update(source).digest('hex')
  writeFileSync(join(compiled, `${entry.name}.json`), JSON.stringify({ text, ladder: parseLadder(source) }))
}
