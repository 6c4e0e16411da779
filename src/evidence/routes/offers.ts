// The web routes of evidence that one person offers another.

import type { Context } from 'hono'
import { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { dayIn } from '../../algorithms/calendar.ts'
import type { Ladder } from '../../ladder/ladder.ts'
import { AUTONOMIES, KINDS, SCOPES } from '../../ladder/ladder.ts'
import { readLadderOf } from '../../people/operations/ladder.ts'
import { seePeople } from '../../people/operations/organisation.ts'
import type { PersonCard } from '../../people/organisation.ts'
import type { ChoiceGroup } from '../../platform/choice.ts'
import type { World } from '../../platform/operation.ts'
import { perform } from '../../platform/operation.ts'
import type { Finding } from '../../platform/problem.ts'
import { Problem } from '../../platform/problem.ts'
import type { Form, WebEnv } from '../../platform/web.ts'
import { goOn, readForm, render, signedIn, statusOf } from '../../platform/web.ts'
import { inLanguage, words } from '../../text/text.ts'
import { acceptOffered, declineOffer, offerEvidence, seeOfferChoices, seeOffers, takeBackOffer } from '../operations/offers.ts'
import { FindPage, OfferLink, OfferPage, OffersPage, OffersWaiting } from '../pages/offers.tsx'
import { claimText } from '../view.ts'
import { detailsScript } from './capture-modules.ts'

const FOUND = 20
const FIELDS = ['title', 'date', 'kind', 'says', 'for', 'for2', 'for3', 'scope', 'autonomy', 'outcome'] as const

export function offerRoutes(world: World): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  routes.get('/offer', (c) => showForm(world, c))
  routes.post('/offer', (c) => offerFromForm(world, c))
  routes.get('/offers', (c) => showOffers(world, c))
  routes.post('/offers', (c) => answerFromForm(world, c))
  return routes
}

async function showForm(world: World, c: Context<WebEnv>, sent?: { form: Form; problem: Problem }) {
  const { actor, language } = c.get('web')
  const say = words(language)
  const to = sent?.form.one('to') ?? c.req.query('to') ?? ''
  if (to === '') {
    const text = (c.req.query('who') ?? '').trim().slice(0, 200)
    const { people } = text === '' ? { people: [] } : await perform(world, actor, seePeople, { q: text, size: FOUND }, language)
    const others = people.filter(({ id }) => id !== signedIn(c).person)
    return render(c, { title: say.offers.title, current: '/record' }, FindPage({ text, people: others, language }))
  }
  const { person, ladder } = await perform(world, actor, seeOfferChoices, { person: to }, language)
  const of = <Id extends string>(ids: readonly Id[], labels: Readonly<Record<Id, string>>) => ids.map((id) => ({ value: id, label: labels[id] }))
  const body = OfferPage({
    to: person,
    values: sent ? Object.fromEntries(FIELDS.map((field) => [field, sent.form.one(field)])) : {},
    kinds: of(KINDS, say.vocabulary.kinds),
    scopes: of(SCOPES, say.vocabulary.scopes),
    autonomies: of(AUTONOMIES, say.vocabulary.autonomies),
    claims: claimsOf(ladder, language),
    findings: sent ? findingsOf(sent.problem) : [],
    today: dayIn(world.now()),
    script: detailsScript(),
    language,
  })
  return render(c, { title: say.offers.to(person.name), current: '/record', ...(sent ? { status: statusOf(sent.problem) } : {}) }, body)
}

function findingsOf({ findings, message }: Problem): readonly Finding[] {
  return findings.length > 0 ? findings : [{ message }]
}

/** Whole competencies first: whoever offers may not know the other's level. */
function claimsOf(ladder: Ladder, language: string): readonly ChoiceGroup[] {
  const say = words(language).offers
  const wholes = ladder.competencies.map(({ id, name }) => ({ value: id, label: inLanguage(name, language) }))
  const levels = ladder.levels.map((level) => ({
    label: say.levelOf(inLanguage(level.name, language)),
    choices: ladder.expectations.filter((one) => one.level === level.id).map(({ id, sentence }) => ({ value: id, label: inLanguage(sentence, language) })),
  }))
  return [{ label: say.wholes, choices: wholes }, ...levels]
}

async function offerFromForm(world: World, c: Context<WebEnv>) {
  const { actor, language } = c.get('web')
  const form = await readForm(c)
  const input = {
    person: form.one('to'),
    ...Object.fromEntries((['title', 'date', 'kind', 'says', 'scope', 'autonomy'] as const).map((field) => [field, form.one(field)])),
    ...(form.one('outcome') ? { outcome: form.one('outcome') } : {}),
    for: [...new Set((['for', 'for2', 'for3'] as const).map((field) => form.one(field)).filter(Boolean))],
  }
  try {
    const { offered } = await perform(world, actor, offerEvidence, input, language)
    return goOn(c, '/record/offers', { kind: 'done', text: words(language).offers.sent(offered.name) })
  } catch (error) {
    if (!(error instanceof Problem) || (error.kind !== 'input' && error.kind !== 'too-many') || form.one('to') === '') throw error
    return showForm(world, c, { form, problem: error })
  }
}

async function showOffers(world: World, c: Context<WebEnv>) {
  const { actor, language } = c.get('web')
  const self = { person: signedIn(c).person }
  const { received, made } = await perform(world, actor, seeOffers, self, language)
  const ladder = await perform(world, actor, readLadderOf, self, language)
  const lines = received.map((offer) => ({ offer, claims: offer.for.map((claim) => claimText(ladder, claim, language)) }))
  return render(c, { title: words(language).offers.mine.title, current: '/record' }, OffersPage({ received: lines, made, language }))
}

async function answerFromForm(world: World, c: Context<WebEnv>) {
  const { actor, language } = c.get('web')
  const say = words(language).offers
  const form = await readForm(c)
  const input = { person: signedIn(c).person, id: form.one('offer') }
  if (form.one('do') === 'accept') {
    const { id, title, by } = await perform(world, actor, acceptOffered, input, language)
    return goOn(c, `/record/evidence/${encodeURIComponent(id)}`, { kind: 'done', text: say.mine.accepted(title, by) })
  }
  const back = form.one('do') === 'take-back'
  await perform(world, actor, back ? takeBackOffer : declineOffer, input, language)
  return goOn(c, '/record/offers', { kind: 'done', text: back ? say.out.takenBack : say.mine.declined })
}

/** On the first page and above the record; nothing while nobody offers anything. */
export async function offersNotice(world: World, c: Context<WebEnv>): Promise<Child> {
  const { actor, language } = c.get('web')
  const { received } = await perform(world, actor, seeOffers, { person: signedIn(c).person }, language)
  return received.length === 0 ? null : OffersWaiting({ count: received.length, language })
}

/** On a colleague's page, where records are in use. */
export function offerLink(c: Context<WebEnv>, { line }: PersonCard): Child {
  const { off, language } = c.get('web')
  return off?.includes('record') ? null : OfferLink({ id: line.id, name: line.name, language })
}
