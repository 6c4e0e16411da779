// The source files of the house, for the tests that read them.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

export interface SourceFile {
  /** From the root, with slashes: `src/ladder/parse.ts`. */
  readonly path: string
  readonly content: string
}

/** Every TypeScript file under `src` but the tests. */
export function sourceFiles(): SourceFile[] {
  return readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map((name) => `src/${name.replaceAll('\\', '/')}`)
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
    .sort()
    .map((path) => ({ path, content: readFileSync(join(root, path), 'utf8') }))
}
