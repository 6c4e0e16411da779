// Whose pages somebody opens and with whose eyes: another's with their own, or their own with another's.

import type { Context } from 'hono'
import type { Audience, PersonActor } from '../../access/access.ts'
import { AUDIENCES } from '../../access/access.ts'
import type { World } from '../../platform/operation.ts'
import { perform } from '../../platform/operation.ts'
import { Problem } from '../../platform/problem.ts'
import type { WebEnv } from '../../platform/web.ts'
import { words } from '../../text/text.ts'
import { seePerson } from '../operations/organisation.ts'
import type { ReadingView } from '../pages/reading.tsx'

export interface Reader extends ReadingView {
  /** Does the reading; sees as much as the pages may show. */
  readonly actor: PersonActor
  readonly person: string
}

/** By the address: `/people/:person/…` or `/see-as/:audience/…`. @throws Problem `missing` when there is no such person or audience */
export async function readerOf(world: World, c: Context<WebEnv>): Promise<Reader> {
  const { actor, language } = c.get('web')
  if (actor.kind !== 'person') throw new Problem('refused', words(language).access.signInFirst)
  const audience = c.req.param('audience')
  if (audience === undefined) {
    const person = c.req.param('person') ?? ''
    const card = await perform(world, actor, seePerson, { person }, language)
    return { actor, person, card, path: `/people/${person}`, language }
  }
  if (!isAudience(audience)) throw new Problem('missing', words(language).shell.noSuchPage)
  const seen: PersonActor = { ...actor, seeing: audience }
  const card = await perform(world, seen, seePerson, { person: actor.person }, language)
  return { actor: seen, person: actor.person, card, path: `/see-as/${audience}`, seeing: audience, language }
}

function isAudience(text: string): text is Audience {
  return AUDIENCES.some((audience) => audience === text)
}
