// The pages on which somebody offers what they saw, and reads what colleagues offer.

import type { PersonLine } from '../../people/organisation.ts'
import type { Choice, ChoiceGroup } from '../../platform/choice.ts'
import { DateField, ErrorSummary, fieldsOf, SelectField, TextArea, TextField } from '../../platform/fields.tsx'
import type { Finding } from '../../platform/problem.ts'
import { shortDay } from '../../text/day.ts'
import { words } from '../../text/text.ts'
import type { Offer } from '../offer.ts'
import { Warning } from './keeps.tsx'
import { RichText } from './rich-text.tsx'

export interface FindPageView {
  readonly text: string
  readonly people: readonly PersonLine[]
  readonly language: string
}

/** Whom one saw. */
export function FindPage({ text, people, language }: FindPageView) {
  const say = words(language).offers
  return (
    <div class="record stack">
      <Head language={language} title={say.title} />
      <p class="prose">{say.lead}</p>
      <search>
        <form class="find" method="get" action="/record/offer">
          <label for="who">{say.search}</label>
          <input id="who" name="who" type="search" value={text} autocomplete="off" maxlength={200} required />
          <button type="submit">{say.find}</button>
        </form>
      </search>
      {text !== '' && people.length === 0 && <p>{say.none(text)}</p>}
      <ul class="plain whom">
        {people.map((one) => (
          <li>
            <a href={`/record/offer?to=${encodeURIComponent(one.id)}`}>{say.choose(one.name)}</a>
            <span class="small soft">{[one.title, one.team].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

export interface OfferPageView {
  readonly to: { readonly id: string; readonly name: string }
  readonly values: Readonly<{ [field: string]: string }>
  readonly kinds: readonly Choice[]
  readonly scopes: readonly Choice[]
  readonly autonomies: readonly Choice[]
  readonly claims: readonly ChoiceGroup[]
  readonly findings: readonly Finding[]
  readonly today: string
  readonly script: string
  readonly language: string
}

export function OfferPage(view: OfferPageView) {
  const { to, values, language } = view
  const { offers: say, record } = words(language)
  const field = fieldsOf(values, view.findings, language)
  return (
    <div class="record stack">
      <Head language={language} title={say.to(to.name)} />
      <p class="prose">{say.lead}</p>
      <form class="fields card" method="post" action="/record/offer" data-details>
        <ErrorSummary findings={view.findings} language={language} />
        <input type="hidden" name="to" value={to.id} />
        <TextField {...field('title')} label={say.fields.title} hint={say.fields.titleHint} maxlength={300} />
        <div class="pair">
          <DateField {...field('date')} value={values['date'] ?? view.today} label={say.fields.date} max={view.today} />
          <SelectField {...field('kind')} value={values['kind'] ?? 'outcome'} label={say.fields.kind} choices={view.kinds} />
        </div>
        <TextField {...field('says')} label={say.fields.says} hint={say.fields.saysHint} maxlength={1000} />
        <SelectField {...field('for')} label={say.fields.claim} groups={view.claims} optional />
        <div class="pair">
          <SelectField {...field('for2')} label={say.fields.claimAlso} groups={view.claims} optional />
          <SelectField {...field('for3')} label={say.fields.claimAlso} groups={view.claims} optional />
        </div>
        <div class="pair">
          <SelectField {...field('scope')} value={values['scope'] ?? 'team'} label={say.fields.scope} choices={view.scopes} />
          <SelectField {...field('autonomy')} value={values['autonomy'] ?? 'independent'} label={say.fields.autonomy} choices={view.autonomies} />
        </div>
        <TextArea {...field('outcome')} label={say.fields.outcome} rows={3} maxlength={2000} optional />
        <Warning />
        <p class="small soft">{record.privacy}</p>
        <button class="main" type="submit">
          {say.send}
        </button>
        <script type="module" src={view.script} />
      </form>
    </div>
  )
}

export interface OfferLine {
  readonly offer: Offer
  /** What it showed, in the ladder's words. */
  readonly claims: readonly string[]
}

export function OffersPage({ received, made, language }: { received: readonly OfferLine[]; made: readonly Offer[]; language: string }) {
  const { offers: say, vocabulary } = words(language)
  return (
    <div class="record stack">
      <Head language={language} title={say.mine.title} />
      <p class="prose">{say.mine.lead}</p>
      {received.length === 0 && <p class="empty">{say.mine.empty}</p>}
      {received.map(({ offer, claims }) => (
        <article class="card stack" aria-labelledby={`offer-${offer.id}`}>
          <h2 id={`offer-${offer.id}`}>{offer.title}</h2>
          <blockquote>{offer.says}</blockquote>
          <p class="small">{say.mine.by(offer.by.name, shortDay(offer.on, language, true))}</p>
          {offer.outcome && <RichText text={offer.outcome} />}
          <p class="small soft">
            {[shortDay(offer.date, language, true), vocabulary.kinds[offer.kind], vocabulary.scopes[offer.scope], vocabulary.autonomies[offer.autonomy]].join(
              ' · ',
            )}
          </p>
          {claims.length > 0 && (
            <ul class="claims small" aria-label={say.mine.shows}>
              {claims.map((claim) => (
                <li>{claim}</li>
              ))}
            </ul>
          )}
          <form class="choices" method="post" action="/record/offers">
            <input type="hidden" name="offer" value={offer.id} />
            <button class="main" type="submit" name="do" value="accept" aria-label={say.mine.acceptOf(offer.title)}>
              {say.mine.accept}
            </button>
            <button class="quiet" type="submit" name="do" value="decline" aria-label={say.mine.declineOf(offer.title)}>
              {say.mine.decline}
            </button>
          </form>
        </article>
      ))}
      <section class="group" aria-labelledby="made">
        <h2 id="made">{say.out.title}</h2>
        {made.length === 0 && <p class="empty">{say.out.empty}</p>}
        <ul class="plain whom">
          {made.map(({ id, title, to, on }) => (
            <li>
              <span>{say.out.line(title, to.name, shortDay(on, language, true))}</span>
              <form method="post" action="/record/offers">
                <input type="hidden" name="offer" value={id} />
                <button class="quiet" type="submit" name="do" value="take-back" aria-label={say.out.takeBackOf(title)}>
                  {say.out.takeBack}
                </button>
              </form>
            </li>
          ))}
        </ul>
        <p>
          <a class="button" href="/record/offer">
            {say.title}
          </a>
        </p>
      </section>
    </div>
  )
}

function Head({ title, language }: { title: string; language: string }) {
  return (
    <header>
      <p class="eyebrow">
        <a href="/record">{words(language).record.title}</a>
      </p>
      <h1>{title}</h1>
    </header>
  )
}

/** A line where somebody looks anyway, while there is something to read. */
export function OffersWaiting({ count, language }: { count: number; language: string }) {
  const say = words(language).offers
  return (
    <p class="notice">
      {say.waiting(count)} <a href="/record/offers">{say.see}</a>
    </p>
  )
}

export function OfferLink({ id, name, language }: { id: string; name: string; language: string }) {
  return (
    <p>
      <a class="button" href={`/record/offer?to=${encodeURIComponent(id)}`}>
        {words(language).offers.link(name)}
      </a>
    </p>
  )
}
