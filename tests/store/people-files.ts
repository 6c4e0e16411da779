// An organisation to bring people files into, and whoever does.

import type { Actor, Role } from '../../src/access/access.ts'
import { installBuiltInLadders } from '../../src/ladder/jobs.ts'
import { importPeopleFile, previewPeopleFile } from '../../src/people/operations/people-file.ts'
import type { Report } from '../../src/people/people-file/people-file.ts'
import { giveRole, relationTo, welcome } from '../../src/people/store/people.ts'
import { writeAudit } from '../../src/platform/audit.ts'
import type { OpenedDatabase } from '../../src/platform/database.ts'
import type { World } from '../../src/platform/operation.ts'
import { perform } from '../../src/platform/operation.ts'
import { fileInMemory } from '../../src/platform/table/table-file.ts'

export const TODAY = '2026-06-30'

const ROLES: { readonly [person: string]: readonly Role[] } = { pia: ['people-team'], adam: ['administrator'] }

export function as(person: string): Actor {
  return { kind: 'person', person, roles: ROLES[person] ?? [] }
}

/** Pia is of the people team, Adam is an administrator; nobody else is here. */
export async function organisation(database: OpenedDatabase): Promise<World> {
  const world: World = { database, now: () => new Date(`${TODAY}T10:00:00Z`), relation: relationTo, writeAudit }
  await installBuiltInLadders(database, world.now())
  await database.transaction('system', async (tx) => {
    await welcome(tx, { id: 'pia', name: 'Pia' })
    await welcome(tx, { id: 'adam', name: 'Adam' })
    await giveRole(tx, 'pia', 'people-team')
    await giveRole(tx, 'adam', 'administrator')
  })
  return world
}

export interface Brought {
  readonly name?: string
  readonly list?: string
  readonly map?: { readonly [column: string]: string }
  readonly expected?: string
}

function given(content: string | Uint8Array, { name = 'people.csv', ...more }: Brought) {
  return { file: fileInMemory(name, typeof content === 'string' ? Buffer.from(content) : content), ...more }
}

export function bring(world: World, actor: Actor, content: string | Uint8Array, more: Brought = {}): Promise<Report> {
  return perform(world, actor, importPeopleFile, given(content, more))
}

export function preview(world: World, actor: Actor, content: string | Uint8Array, more: Brought = {}): Promise<Report> {
  return perform(world, actor, previewPeopleFile, given(content, more))
}

/** `row column kind` of each finding. */
export function kinds({ findings }: Report): string[] {
  return findings.map(({ row, column, kind }) => [row, column, kind].filter((part) => part !== undefined && part !== null).join(' '))
}
