// What can be done about evidence that one person offers another: offer, read, accept, decline, take back. Nothing of it but an
// accepted item is written down for anybody else.

import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { dayIn } from '../../algorithms/calendar.ts'
import { slug } from '../../algorithms/slug.ts'
import type { Ladder } from '../../ladder/ladder.ts'
import { AUTONOMIES, KINDS, SCOPES } from '../../ladder/ladder.ts'
import { ladderOf } from '../../people/operations/ladder.ts'
import type { Named } from '../../people/organisation.ts'
import { cardOf } from '../../people/store/organisation.ts'
import type { Tx } from '../../platform/database.ts'
import type { Context, Operation } from '../../platform/operation.ts'
import { actorIn, personOf } from '../../platform/operation.ts'
import { Problem, wrongField } from '../../platform/problem.ts'
import { words } from '../../text/text.ts'
import { freeId } from '../admit.ts'
import { whatTheyWere } from '../asking.ts'
import type { Offer, Offered } from '../offer.ts'
import { digestOfOffer, itemOf, MOST_OPEN } from '../offer.ts'
import { standingOn } from '../store/asking.ts'
import { acceptOffer, endOffer, offersBy, offersTo, openWith, saveOffer, setWas } from '../store/offers.ts'
import { recordOf, saveEvidence } from '../store.ts'
import { knowsClaim } from '../view.ts'

const ofPerson = z.object({ person: z.string() })
type OfPerson = z.infer<typeof ofPerson>

export interface OfferChoices {
  readonly person: Named
  /** Whose expectations may be ticked: as far as the asker may know, the ladder that the person is on. */
  readonly ladder: Ladder
}

export const seeOfferChoices: Operation<OfPerson, OfferChoices> = {
  name: 'see-offer-choices',
  summary: 'What I can offer a colleague evidence of: the ladder’s expectations, and nothing of theirs.',
  http: { method: 'GET', path: '/people/:person/offers/choices' },
  input: ofPerson,
  output: z.custom<OfferChoices>(),
  act: 'offer evidence',
  subject: personOf,
  audit: null,
  run: choices,
}

async function choices(tx: Tx, { person }: OfPerson, context: Context): Promise<OfferChoices> {
  return { person: { id: person, name: await nameHere(tx, person, context) }, ladder: await ladderOf(tx, person, context.language) }
}

async function nameHere(tx: Tx, person: string, context: Context): Promise<string> {
  const say = words(context.language).offers
  if (person === actorIn(context)) throw new Problem('refused', say.oneself)
  const card = await cardOf(tx, person)
  if (!card || card.leftOn) throw new Problem('missing', say.nobodyHere)
  return card.line.name
}

const offerInput = z.object({
  person: z.string(),
  date: z.iso.date(),
  kind: z.enum(KINDS),
  title: z.string().trim().min(1).max(300),
  outcome: z.string().trim().max(2000).optional(),
  scope: z.enum(SCOPES),
  autonomy: z.enum(AUTONOMIES),
  for: z.array(z.string()).max(3),
  says: z.string().trim().min(1).max(1000),
})
type OfferInput = z.infer<typeof offerInput>

export const offerEvidence: Operation<OfferInput, { offered: Named }> = {
  name: 'offer-evidence',
  summary: 'Offer a colleague what I saw them do. It is between the two of us until they accept it.',
  http: { method: 'POST', path: '/people/:person/offers' },
  input: offerInput as z.ZodType<OfferInput>,
  output: z.custom<{ offered: Named }>(),
  act: 'offer evidence',
  subject: personOf,
  audit: null,
  run: offer,
}

async function offer(tx: Tx, input: OfferInput, context: Context): Promise<{ offered: Named }> {
  const say = words(context.language).offers
  const { person, ...given } = input
  const name = await nameHere(tx, person, context)
  if (input.date > dayIn(context.now)) throw wrongField('date', say.inTheFuture(input.date))
  const ladder = await ladderOf(tx, person, context.language)
  const unknown = input.for.find((claim) => !knowsClaim(ladder, claim))
  if (unknown) throw wrongField('for', say.unknownClaim(unknown))
  if ((await openWith(tx, person)) >= MOST_OPEN) throw new Problem('too-many', say.tooMany(name))
  const offered = given as Offered
  const id = randomUUID()
  await saveOffer(tx, { ...offered, id, to: person, as: 'other-team', saw: digestOfOffer(offered) })
  await setWas(tx, id, whatTheyWere(await standingOn(tx, person, input.date), await standingOn(tx, actorIn(context), input.date)))
  return { offered: { id: person, name } }
}

export interface Offers {
  readonly received: readonly Offer[]
  readonly made: readonly Offer[]
}

export const seeOffers: Operation<OfPerson, Offers> = {
  name: 'see-offers',
  summary: 'What colleagues offer me, and what I offered that is open.',
  http: { method: 'GET', path: '/people/:person/offers' },
  input: ofPerson,
  output: z.custom<Offers>(),
  act: 'write a record',
  subject: personOf,
  audit: null,
  run: see,
}

async function see(tx: Tx, { person }: OfPerson): Promise<Offers> {
  return { received: await offersTo(tx, person), made: await offersBy(tx, person) }
}

const oneOffer = z.object({ person: z.string(), id: z.string() })
type OneOffer = z.infer<typeof oneOffer>

export const acceptOffered: Operation<OneOffer, { id: string; title: string; by: string }> = {
  name: 'accept-offer',
  summary: 'Accept what a colleague offers me: it is on my record, and they are its witness.',
  http: { method: 'POST', path: '/people/:person/offers/:id/accepted' },
  input: oneOffer,
  output: z.object({ id: z.string(), title: z.string(), by: z.string() }),
  act: 'write a record',
  subject: personOf,
  audit: () => 'added evidence',
  run: accept,
}

async function accept(tx: Tx, { person, id }: OneOffer, { language }: Context): Promise<{ id: string; title: string; by: string }> {
  const say = words(language).offers
  const found = (await offersTo(tx, person)).find((one) => one.id === id)
  if (!found) throw new Problem('missing', say.missing)
  const taken = new Set((await recordOf(tx, person)).evidence.map((item) => item.id))
  const item = itemOf(found, freeId(slug(found.title), taken))
  await saveEvidence(tx, person, item)
  const ladder = await ladderOf(tx, person, language)
  if (!(await acceptOffer(tx, id, item.id, { ladder: ladder.id, version: ladder.version }))) throw new Problem('missing', say.missing)
  return { id: item.id, title: item.title, by: found.by.name }
}

export const declineOffer: Operation<OneOffer, { gone: true }> = {
  name: 'decline-offer',
  summary: 'Decline what a colleague offers me: it is gone, and nobody is told.',
  http: { method: 'POST', path: '/people/:person/offers/:id/declined' },
  input: oneOffer,
  output: z.object({ gone: z.literal(true) }),
  act: 'write a record',
  subject: personOf,
  audit: null,
  run: decline,
}

async function decline(tx: Tx, { id }: OneOffer, { language }: Context): Promise<{ gone: true }> {
  if (!(await endOffer(tx, id, 'to'))) throw new Problem('missing', words(language).offers.missing)
  return { gone: true }
}

export const takeBackOffer: Operation<OneOffer, { gone: true }> = {
  name: 'take-back-offer',
  summary: 'Take back what I offered a colleague: it is gone.',
  http: { method: 'POST', path: '/people/:person/offers/:id/taken-back' },
  input: oneOffer,
  output: z.object({ gone: z.literal(true) }),
  act: 'write a record',
  subject: personOf,
  audit: null,
  run: takeBack,
}

async function takeBack(tx: Tx, { id }: OneOffer, { language }: Context): Promise<{ gone: true }> {
  if (!(await endOffer(tx, id, 'by'))) throw new Problem('missing', words(language).offers.missing)
  return { gone: true }
}
