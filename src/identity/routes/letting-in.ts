// The web routes with which administrators let people in; the forms stand on the person's page.

import type { Context } from 'hono'
import { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { seePerson } from '../../people/operations/organisation.ts'
import type { PersonCard } from '../../people/organisation.ts'
import type { World } from '../../platform/operation.ts'
import { perform } from '../../platform/operation.ts'
import type { WebEnv } from '../../platform/web.ts'
import { goOn, readForm, render } from '../../platform/web.ts'
import { words } from '../../text/text.ts'
import { accountOf, invitePerson, makeResetLink } from '../operations/letting-in.ts'
import { HandOverPage, LettingIn } from '../pages/letting-in.tsx'

export function lettingInRoutes(world: World): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  routes.post('/:person/invitation', (c) => invite(world, c, c.req.param('person')))
  routes.post('/:person/reset-link', (c) => reset(world, c, c.req.param('person')))
  return routes
}

/** The part about signing in of the page of a person. */
export async function lettingInPart(world: World, c: Context<WebEnv>, { line }: PersonCard): Promise<Child> {
  const { actor, language } = c.get('web')
  const account = await perform(world, actor, accountOf, { person: line.id }, language)
  return LettingIn({ person: line.id, name: line.name, account, language })
}

async function invite(world: World, c: Context<WebEnv>, person: string) {
  const { actor, language } = c.get('web')
  const mail = (await readForm(c)).one('mail')
  return handOver(world, c, person, await perform(world, actor, invitePerson, { person, ...(mail ? { mail } : {}) }, language))
}

async function reset(world: World, c: Context<WebEnv>, person: string) {
  const { actor, language } = c.get('web')
  const dropSecondFactor = (await readForm(c)).one('dropSecondFactor') === 'yes'
  return handOver(world, c, person, await perform(world, actor, makeResetLink, { person, dropSecondFactor }, language))
}

/** A link is shown once, on the answer itself: an address or a cookie would keep it. */
async function handOver(world: World, c: Context<WebEnv>, person: string, { link }: { readonly link?: string }) {
  const { actor, language } = c.get('web')
  const say = words(language).organisation.account
  const { line } = await perform(world, actor, seePerson, { person }, language)
  if (link === undefined) return goOn(c, `/people/${person}`, { kind: 'done', text: say.sent(line.name) })
  c.header('cache-control', 'no-store')
  return render(c, { title: say.linkTitle, current: '/people' }, HandOverPage({ person, name: line.name, link, language }))
}
