// Ada, who brings in what she did elsewhere, step by step as the page does it.

import { sql } from 'kysely'
import type { Actor } from '../../src/access/access.ts'
import { digestOf } from '../../src/algorithms/canonical.ts'
import type { ImportPreview } from '../../src/evidence/operations/importing.ts'
import { adoptImport, keepImport, previewImport, seeImports, undoImport } from '../../src/evidence/operations/importing.ts'
import type { KeptSettings } from '../../src/evidence/store/imports.ts'
import { wholeRecordOf } from '../../src/evidence/store/imports.ts'
import { installBuiltInLadders } from '../../src/ladder/jobs.ts'
import { relationTo, welcome } from '../../src/people/store/people.ts'
import { writeAudit } from '../../src/platform/audit.ts'
import type { OpenedDatabase } from '../../src/platform/database.ts'
import type { World } from '../../src/platform/operation.ts'
import { perform } from '../../src/platform/operation.ts'

export const ada: Actor = { kind: 'person', person: 'ada', roles: [] }
const OF_ADA = { person: 'ada' }

/** A day after everything that the tests bring in. */
export const NOW = '2026-06-30T10:00:00Z'

/** She begins anew, so that one database does for many tests. */
export async function adaAlone(database: OpenedDatabase): Promise<World> {
  const world: World = { database, now: () => new Date(NOW), relation: relationTo, writeAudit }
  await installBuiltInLadders(database, world.now())
  await database.transaction('system', (tx) => welcome(tx, { id: 'ada', name: 'Ada Example' }))
  await database.transaction(ada, async (tx) => {
    for (const table of ['import_file', 'import', 'imported_key', 'evidence', 'episode']) await sql`delete from ${sql.table(table)}`.execute(tx)
  })
  return world
}

export interface Elsewhere {
  readonly source: string
  readonly name?: string
  readonly content: string | Uint8Array
  readonly settings?: KeptSettings
}

export async function look(world: World, { source, name = 'elsewhere', content, settings = {} }: Elsewhere): Promise<ImportPreview> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  await perform(world, ada, keepImport, { ...OF_ADA, file: { source, name, content: bytes }, settings })
  return perform(world, ada, previewImport, OF_ADA)
}

/** Adopts all that is new or changed, or these of it by their titles. */
export async function adopt(world: World, { changes, fingerprint }: ImportPreview, titles?: readonly string[]) {
  const take = changes.filter(({ state, item }) => (titles ? titles.includes(item.title) : state !== 'deleted')).map(({ key }) => key)
  return perform(world, ada, adoptImport, { ...OF_ADA, take, expected: fingerprint })
}

export async function bringIn(world: World, elsewhere: Elsewhere) {
  return adopt(world, await look(world, elsewhere))
}

/** The newest that isn't undone, unless one is named by its place from there. */
export async function undo(world: World, place = 0) {
  const { imports } = await perform(world, ada, seeImports, OF_ADA)
  return perform(world, ada, undoImport, { ...OF_ADA, import: imports[place]?.entry })
}

export const recordOfAda = ({ database }: World) => database.transaction(ada, (tx) => wholeRecordOf(tx, 'ada'))

/** What imports can change: the digest of the whole record. */
export async function digestOfAda(world: World): Promise<string> {
  return digestOf(await recordOfAda(world))
}
