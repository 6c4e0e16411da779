// What stands above a page about somebody who isn't its reader: that they will know, or with whose eyes one looks.

import type { Audience } from '../../access/access.ts'
import { words } from '../../text/text.ts'
import type { PersonCard } from '../organisation.ts'
import { SeeAs } from './who-looked.tsx'

export interface ReadingView {
  readonly card: PersonCard
  /** Where their pages are: `/people/ada`, or `/see-as/manager`. */
  readonly path: string
  /** Set while a person looks at themself with other eyes. */
  readonly seeing?: Audience
  readonly language: string
}

/** The ways between somebody's pages, and the sentence on who knows. */
export function ReadingHead({ view, page }: { view: ReadingView; page: 'record' | 'readiness' }) {
  const say = words(view.language).organisation
  const { line } = view.card
  const pages = [
    ['record', say.of.toRecord],
    ['readiness', say.of.toReadiness],
  ] as const
  return (
    <div class="reading">
      {view.seeing ? <SeeingBanner audience={view.seeing} language={view.language} /> : <p class="note small">{seenSentence(view)}</p>}
      <div class="choices">
        <a href={view.path}>{line.name}</a>
        <nav class="switch" aria-label={line.name}>
          {pages.map(([which, label]) => (
            <a href={`${view.path}/${which}`} {...(which === page ? { 'aria-current': 'page' } : {})}>
              {label}
            </a>
          ))}
        </nav>
      </div>
    </div>
  )
}

function seenSentence({ card, language }: ReadingView): string {
  const say = words(language).organisation.of
  const { line, relation } = card
  return relation === 'stand-in' && line.manager ? say.seenStandIn(line.name, line.manager.name) : say.seen(line.name)
}

/** Says plainly that these are other eyes, whose, and the way back. */
export function SeeingBanner({ audience, language }: { audience: Audience; language: string }) {
  const say = words(language).organisation.seeing
  return (
    <section class="seeing" aria-label={say.switch}>
      <p>{say.banner(say.audiences[audience])}</p>
      <div class="choices">
        <SeeAs current={audience} language={language} />
        <a class="button" href="/who-looked">
          {say.back}
        </a>
      </div>
    </section>
  )
}

/** Stands in place of a page of which these eyes see nothing. */
export function SeesNothing({ view, audience }: { view: ReadingView; audience: Audience }) {
  const say = words(view.language).organisation.seeing
  return (
    <div class="stack">
      <SeeingBanner audience={audience} language={view.language} />
      <h1>{say.title(say.audiences[audience])}</h1>
      <p class="empty">{say.nothing(say.audiences[audience])}</p>
    </div>
  )
}
