// kill -9 at the worst moments; `npm run figures kills` does it thirty times and more.

import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { thisRelease } from '../../src/platform/config.ts'
import { killWhileMigrating, killWhileStarting, killWhileWriting, remove, slowUpgrade, temporaryFolder, timeToOpen } from './kills.ts'

const folder = temporaryFolder()
afterAll(() => remove(folder))

const used = join(folder, 'used')
const fine = { lost: 0, broken: null }

test('a process killed between writes, twice, has lost none that it acknowledged', { timeout: 240_000 }, async () => {
  expect(await killWhileWriting(used, { writes: 5, milliseconds: 3 })).toMatchObject(fine)
  expect(await killWhileWriting(used, { writes: 3, milliseconds: 1 })).toMatchObject(fine)
})

test('an upgrade killed in the middle goes through the next time, each migration whole', { timeout: 240_000 }, async () => {
  const upgrade = await slowUpgrade(join(folder, 'migrations'), 20)
  const first = join(folder, 'upgraded')
  const second = join(folder, 'killed')
  for (const copy of [first, second]) cpSync(used, copy, { recursive: true })
  const takes = await timeToOpen(first, upgrade.release)
  expect(await killWhileMigrating(second, upgrade, 0.8, takes)).toMatchObject(fine)
})

test('a first start that is killed leaves a directory that starts the next time', { timeout: 240_000 }, async () => {
  const { migrations } = await thisRelease()
  const takes = await timeToOpen(join(folder, 'timed'), { migrations, version: '0.1.0' })
  expect(await killWhileStarting(join(folder, 'started'), 0.6, takes)).toMatchObject(fine)
})
