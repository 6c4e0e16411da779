// Where the people that somebody leads have no opportunity, over all of them together.

import { z } from 'zod'
import { dayIn } from '../../algorithms/calendar.ts'
import { saidByThemselves } from '../../evidence/counting.ts'
import { recordOnLadder } from '../../evidence/operations.ts'
import type { Tx } from '../../platform/database.ts'
import type { Context, Operation } from '../../platform/operation.ts'
import { personOf } from '../../platform/operation.ts'
import { inLanguage } from '../../text/text.ts'
import { judgeWithoutAdvice } from '../judge.ts'
import { smallestGroup } from '../store/effect.ts'
import { whoIsLed } from '../store/team.ts'
import { defaultTarget } from '../target.ts'
import type { TeamOpportunityRead } from '../team-opportunity.ts'
import { teamOpportunity } from '../team-opportunity.ts'

/** So many people are looked at; a longer line isn't a team. */
const MOST = 60

const ofPerson = z.object({ person: z.string() })
type OfPerson = z.infer<typeof ofPerson>

export const seeTeamOpportunity: Operation<OfPerson, TeamOpportunityRead> = {
  name: 'see-team-opportunity',
  summary: 'What the next levels of the people I lead ask for and none of them has had work for. No person and no count.',
  http: { method: 'GET', path: '/people/:person/team/opportunity' },
  input: ofPerson,
  output: z.custom<TeamOpportunityRead>(),
  act: 'see my team',
  subject: personOf,
  audit: null,
  run: lookOver,
}

async function lookOver(tx: Tx, _input: OfPerson, { language, now }: Context): Promise<TeamOpportunityRead> {
  const smallest = await smallestGroup(tx)
  const led = await whoIsLed(tx, MOST)
  const names: { [competency: string]: string } = {}
  // Fewer aren't spoken of, so nothing of theirs is read.
  if (led.length < smallest) return { people: led.length, smallest, nobodyHad: null, names }
  const reports = []
  for (const person of led) {
    const { ladder, record } = await recordOnLadder(tx, person, language)
    const target = defaultTarget(ladder, record.person.level)
    if (target === null) continue
    for (const { id, name } of ladder.competencies) names[id] ??= inLanguage(name, language)
    reports.push(judgeWithoutAdvice(ladder, saidByThemselves(record), target, dayIn(now), { language, from: 'server', reader: 'other' }).found)
  }
  return { ...teamOpportunity(reports, Object.keys(names), smallest), names }
}
