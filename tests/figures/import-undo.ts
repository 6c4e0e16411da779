// Each source: a second run adds nothing, an edited file updates, what was deleted stays deleted, and undoing restores the record's digest.

import { removeOne } from '../../src/evidence/operations.ts'
import { READERS } from '../../src/evidence/sources/readers.ts'
import type { World } from '../../src/platform/operation.ts'
import { perform } from '../../src/platform/operation.ts'
import { freshDatabase } from '../store/embedded.ts'
import { ada, adaAlone, bringIn, digestOfAda, look, recordOfAda, undo } from '../store/imports.ts'
import type { Sample } from './import-samples.ts'
import { samples } from './import-samples.ts'
import type { FigureRow } from './row.ts'

export async function figure(): Promise<FigureRow[]> {
  const database = await freshDatabase()
  try {
    const all = await samples()
    const rows: FigureRow[] = []
    for (const each of all) rows.push(await measured(await adaAlone(database), each))
    const missing = Object.keys(READERS).filter((source) => !all.some(({ first }) => first.source === source))
    return [...rows, { name: 'sources without a row', measured: missing.join(', ') || 'none', yardstick: '', aim: 'none', met: missing.length === 0 }]
  } finally {
    await database.close()
  }
}

async function measured(world: World, { first, edited }: Sample): Promise<FigureRow> {
  const digests = [await digestOfAda(world)]
  const { added } = await bringIn(world, first)
  digests.push(await digestOfAda(world))
  const again = await bringIn(world, first)
  const sameAgain = (await digestOfAda(world)) === digests[1]
  const changed = await bringIn(world, edited)
  await undo(world)
  const backOnce = (await digestOfAda(world)) === digests[1]
  await undo(world)
  const back = (await digestOfAda(world)) === digests[0]
  await bringIn(world, first)
  const { evidence } = await recordOfAda(world)
  for (const { id } of evidence) await perform(world, ada, removeOne, { person: 'ada', id })
  const revived = (await look(world, edited)).changes.filter(({ state }) => state !== 'deleted').length
  const restored = sameAgain && backOnce && back
  return {
    name: `${first.source}: bring in, again, edited, undo twice, delete and look again`,
    measured: `${added} in; again ${again.added} in; edited ${changed.added} in, ${changed.changed} changed; digest ${restored ? 'restored' : 'NOT restored'}; ${revived} revived`,
    yardstick: '',
    aim: 'again 0, edited 0 in and some changed, restored, 0 revived',
    met: added > 0 && again.added + again.changed + changed.added + revived === 0 && changed.changed > 0 && restored,
  }
}
