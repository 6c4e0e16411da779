// The part that readiness adds to the page of one's team.

import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import type { World } from '../../platform/operation.ts'
import { perform } from '../../platform/operation.ts'
import type { WebEnv } from '../../platform/web.ts'
import { signedIn } from '../../platform/web.ts'
import { seeTeamOpportunity } from '../operations/team-opportunity.ts'
import { TeamOpportunityPart } from '../pages/team-opportunity.tsx'

/** Nothing for who leads nobody. */
export async function teamOpportunityPart(world: World, c: Context<WebEnv>, leads: boolean): Promise<Child> {
  if (!leads) return null
  const { actor, language } = c.get('web')
  return TeamOpportunityPart({ read: await perform(world, actor, seeTeamOpportunity, { person: signedIn(c).person }, language), language })
}
