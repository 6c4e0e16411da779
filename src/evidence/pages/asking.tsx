// The part of an item's page on which its person asks who saw it.

import type { PersonLine } from '../../people/organisation.ts'
import { shortDay } from '../../text/day.ts'
import { words } from '../../text/text.ts'
import type { OpenAsk } from '../asking.ts'

export interface AskPartView {
  /** Id of the item. */
  readonly item: string
  readonly draft: boolean
  readonly open: readonly OpenAsk[]
  readonly offered: readonly PersonLine[]
  /** What was searched for, and who was found; null before a search. */
  readonly found: { readonly text: string; readonly people: readonly PersonLine[]; readonly total: number } | null
  readonly language: string
}

export function AskPart(view: AskPartView) {
  const say = words(view.language).confirm.ask
  const { item, found } = view
  return (
    <section class="card asking stack" id="ask" aria-labelledby="ask-title">
      <h2 id="ask-title">{say.title}</h2>
      <p class="prose">{view.draft ? say.draft : say.lead}</p>
      {view.open.length > 0 && <Open view={view} />}
      {!view.draft && (
        <>
          {found === null && view.offered.length > 0 && (
            <>
              <h3>{say.offered}</h3>
              <Choices item={item} people={view.offered} language={view.language} />
            </>
          )}
          <search>
            <form class="find" method="get" action={`/record/evidence/${item}#ask`}>
              <label for="who">{say.search}</label>
              <input id="who" name="who" type="search" value={found?.text ?? ''} autocomplete="off" maxlength={200} required />
              <button type="submit">{say.find}</button>
            </form>
          </search>
          {found !== null && found.people.length === 0 && <p>{say.none(found.text)}</p>}
          {found !== null && found.people.length > 0 && <Choices item={item} people={found.people} language={view.language} />}
          {found !== null && found.total > found.people.length && <p class="small soft">{say.more(found.total)}</p>}
        </>
      )}
    </section>
  )
}

function Choices({ item, people, language }: { item: string; people: readonly PersonLine[]; language: string }) {
  const say = words(language).confirm.ask
  return (
    <form method="post" action={`/record/evidence/${item}/ask`}>
      <ul class="plain whom">
        {people.map((one) => (
          <li>
            <button type="submit" name="witness" value={one.id}>
              {say.ask(one.name)}
            </button>
            <span class="small soft">{[one.title, one.team].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </form>
  )
}

function Open({ view }: { view: AskPartView }) {
  const { ask, asked } = words(view.language).confirm
  return (
    <form method="post" action={`/record/evidence/${view.item}/ask/take-back`}>
      <ul class="plain whom">
        {view.open.map(({ witness, on }) => (
          <li>
            <span>{asked(witness.name, shortDay(on, view.language))}</span>
            <button class="quiet" type="submit" name="witness" value={witness.id} aria-label={ask.takeBackFrom(witness.name)}>
              {ask.takeBack}
            </button>
          </li>
        ))}
      </ul>
    </form>
  )
}
