// kill -9 in the middle of writes, of an upgrade and of a first start: what was acknowledged is there, and every directory reopens.

import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { thisRelease } from '../../src/platform/config.ts'
import type { Aftermath } from '../store/kills.ts'
import { killWhileMigrating, killWhileStarting, killWhileWriting, remove, slowUpgrade, temporaryFolder, timeToOpen } from '../store/kills.ts'
import type { FigureRow } from './row.ts'

const WRITES = 20
const UPGRADES = 10
const STARTS = 10

export async function figure(): Promise<FigureRow[]> {
  const folder = temporaryFolder()
  try {
    const writing = await whileWriting(join(folder, 'used'))
    const migrating = await whileMigrating(folder)
    const starting = await whileStarting(folder)
    return [
      row('kills while writing, one directory through all of them', writing, true),
      row('kills while migrating', migrating, false),
      row('kills in a first start', starting, false),
    ]
  } finally {
    remove(folder)
  }
}

async function whileWriting(directory: string): Promise<readonly Aftermath[]> {
  const found: Aftermath[] = []
  // Some of the moments fall into the commit: a write takes a few milliseconds.
  for (let kill = 0; kill < WRITES; kill++) found.push(await killWhileWriting(directory, { writes: 1 + ((kill * 7) % 30), milliseconds: kill % 8 }))
  return found
}

async function whileMigrating(folder: string): Promise<readonly Aftermath[]> {
  const upgrade = await slowUpgrade(join(folder, 'migrations'), 40)
  const copy = (name: string) => {
    const directory = join(folder, name)
    cpSync(join(folder, 'used'), directory, { recursive: true })
    return directory
  }
  const takes = await timeToOpen(copy('upgraded'), upgrade.release)
  const found: Aftermath[] = []
  for (let kill = 0; kill < UPGRADES; kill++) {
    const directory = copy(`upgrade-${kill}`)
    found.push(await killWhileMigrating(directory, upgrade, 0.45 + (0.5 * kill) / UPGRADES, takes))
    remove(directory)
  }
  return found
}

async function whileStarting(folder: string): Promise<readonly Aftermath[]> {
  const takes = await timeToOpen(join(folder, 'timed'), await thisRelease())
  const found: Aftermath[] = []
  for (let kill = 0; kill < STARTS; kill++) {
    const directory = join(folder, `start-${kill}`)
    found.push(await killWhileStarting(directory, 0.1 + (0.85 * kill) / STARTS, takes))
    remove(directory)
  }
  return found
}

function row(name: string, found: readonly Aftermath[], writes: boolean): FigureRow {
  const sum = (count: (one: Aftermath) => number) => found.reduce((total, one) => total + count(one), 0)
  const lost = sum((one) => one.lost)
  const broken = sum((one) => (one.broken === null ? 0 : 1))
  const middle = sum((one) => (one.inTheMiddle ? 1 : 0))
  const acknowledged = writes ? `, ${lost} of ${sum((one) => one.acknowledged)} acknowledged writes lost` : ''
  return {
    name,
    measured: `${found.length} (${middle} in the middle)${acknowledged}, ${broken} directories broken`,
    yardstick: '',
    aim: writes ? 'none lost, none broken' : 'none broken',
    met: lost === 0 && broken === 0,
  }
}
