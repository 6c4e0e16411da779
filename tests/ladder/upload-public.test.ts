// Public ladders carry through the app what they carry on the command line.

import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importLadder } from '../../src/ladder/import/import.ts'
import { readGiven } from '../../src/ladder/sources/given.ts'
import { get } from '../browser/app.ts'
import type { SentFile, Uploading } from './uploading.ts'
import { startUploading } from './uploading.ts'

const FRAMEWORKS = new URL('../../../shared/data/frameworks/', import.meta.url).pathname

let at: Uploading

beforeAll(async () => {
  at = await startUploading()
})

afterAll(() => at.app.stop())

describe.each(['artsy', 'direct', 'engineeringladders', 'ft', 'mews', 'monzo', 'myunidays'])('the public ladder %s', (folder) => {
  test('carries through the app what the command line carries', async (context) => {
    const path = join(FRAMEWORKS, folder)
    if (!(await stat(path).catch(() => null))) return context.skip('the folder shared/data/frameworks is not here')
    const names = (await readdir(path, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
    const files: SentFile[] = []
    for (const entry of names) {
      const whole = join(entry.parentPath, entry.name)
      files.push([`${folder}/${whole.slice(path.length + 1)}`, new Uint8Array(await readFile(whole))])
    }
    expect(await at.send(files)).toBeNull()
    const upload = await at.waiting()
    const given = await readGiven(path)
    const { format, ladder, losses } = importLadder(given.files, folder)
    const expectations = ladder.competencies.reduce((count, competency) => count + competency.expectations.length, 0)
    expect(upload?.format).toBe(format)
    expect(upload?.found[0]).toMatchObject({ levels: ladder.levels.length, competencies: ladder.competencies.length, expectations, together: true })
    expect(upload?.found[0]?.losses).toEqual([...losses, ...given.losses])
    expect((await get(at.app, at.owner, '/ladders/import/preview')).status).toBe(200)
  })
})
