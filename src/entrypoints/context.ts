// What every page knows of who looks at it: who they are, where they can go, and whom they can be in the demo.

import type { Actor, PersonActor } from '../access/access.ts'
import { seeWaiting } from '../evidence/operations/answering.ts'
import { readLadderOf } from '../people/operations/ladder.ts'
import { seePeople, seePlace } from '../people/operations/organisation.ts'
import { readFacts } from '../people/operations/people.ts'
import type { Place } from '../people/organisation.ts'
import type { Choice } from '../platform/choice.ts'
import type { World } from '../platform/operation.ts'
import { perform } from '../platform/operation.ts'
import type { DemoView, MenuEntry } from '../platform/page.tsx'
import type { PersonSummary, WebContext } from '../platform/web.ts'
import { readHouseLine } from '../privacy/operations.ts'
import { isHidden, noticeView } from '../privacy/shell.ts'
import { defaultTarget } from '../readiness/target.ts'
import { words } from '../text/text.ts'

const LANGUAGE = 'en'

/** For who isn't signed in. */
export const outside: WebContext = { actor: { kind: 'nobody' }, person: null, menu: [], foot: [], language: LANGUAGE, demo: null }

export async function contextOf(world: World, demo: boolean, actor: Actor): Promise<WebContext> {
  if (actor.kind !== 'person') return outside
  const place = await perform(world, actor, seePlace, { person: actor.person })
  const { notice, off } = await perform(world, actor, readHouseLine, {})
  return {
    actor,
    off,
    ...(notice ? { notice: noticeView(notice, LANGUAGE) } : {}),
    person: await summaryOf(world, actor),
    menu: menuOf(place).filter(({ href }) => !isHidden(href, off)),
    ...(off.includes('record') || actor.seeing !== undefined ? {} : { first: { href: '/record/add', label: words(LANGUAGE).quickAdd.title } }),
    ...(await waitingFor(world, actor, place)),
    foot: footOf(place),
    language: LANGUAGE,
    demo: demo ? await demoOf(world, actor) : null,
  }
}

/** At most eight; a page with nothing on it for this person is left out. */
function menuOf({ alone, leads, hasTeam }: Place): readonly MenuEntry[] {
  const say = words(LANGUAGE).shell.entries
  return [
    { href: '/', label: say.home },
    { href: '/ladder', label: say.ladder },
    { href: '/find-my-rung', label: say.rung },
    { href: '/record', label: say.record },
    { href: '/readiness', label: say.readiness },
    ...(leads || hasTeam ? [{ href: '/team', label: say.team }] : []),
    ...(alone ? [] : [{ href: '/people', label: say.people }]),
    { href: '/me', label: say.me },
  ]
}

/** What colleagues asked and wait for; an entry only while they do, so that the menu stays short. */
async function waitingFor(world: World, actor: PersonActor, { alone }: Place): Promise<{ readonly waiting?: MenuEntry }> {
  if (alone || actor.seeing !== undefined) return {}
  const waiting = await perform(world, actor, seeWaiting, {})
  const works = waiting.reduce((sum, one) => sum + one.works, 0)
  return works === 0 ? {} : { waiting: { href: '/confirm#answer', label: words(LANGUAGE).confirm.menu(works) } }
}

function footOf({ alone }: Place): readonly MenuEntry[] {
  const say = words(LANGUAGE).organisation.foot
  return [
    ...(alone ? [] : [{ href: '/who-looked', label: say.looked }]),
    { href: '/house-rules', label: words(LANGUAGE).houseRules.title },
    { href: '/account', label: words(LANGUAGE).signIn.account },
  ]
}

async function summaryOf(world: World, actor: PersonActor): Promise<PersonSummary> {
  const [facts, ladder] = [
    await perform(world, actor, readFacts, { person: actor.person }),
    await perform(world, actor, readLadderOf, { person: actor.person }),
  ]
  const target = facts.level === undefined ? null : defaultTarget(ladder, facts.level)
  const level = ladder.levels.find((one) => one.id === facts.level)
  const note = [facts.title, typeof level?.name === 'string' ? level.name : undefined].filter(Boolean).join(' · ')
  return {
    id: actor.person,
    name: facts.name,
    ...(note ? { note } : {}),
    ...(facts.level === undefined ? {} : { level: facts.level }),
    ...(target === null ? {} : { target }),
    ...(facts.track === undefined ? {} : { track: facts.track }),
    ...(facts.family === undefined ? {} : { family: facts.family }),
  }
}

/** The demo's people fit on one page of the list. */
const MOST_IN_DEMO = 200

/** Everybody one can be in the demo: those worth a look first, then by team. */
async function demoOf(world: World, actor: PersonActor): Promise<DemoView> {
  const say = words(LANGUAGE).demo
  const teams = new Map<string, Choice[]>([[say.tourTitle, []]])
  const { people } = await perform(world, actor, seePeople, { size: MOST_IN_DEMO })
  for (const person of people) {
    const group = person.id in say.tour ? say.tourTitle : (person.team ?? '')
    teams.set(group, [...(teams.get(group) ?? []), { value: person.id, label: person.title ? `${person.name}, ${person.title}` : person.name }])
  }
  const [tour, ...others] = [...teams].map(([label, choices]) => ({ label, choices }))
  return { action: '/be', current: actor.person, people: tour ? [tour, ...others.toSorted((a, b) => (a.label < b.label ? -1 : 1))] : [] }
}
