// The sentences that others said of a person's work, by year; and for a manager, for whom they said none.

import type { Child } from 'hono/jsx'
import type { PersonLine } from '../../people/organisation.ts'
import { PersonLink } from '../../people/pages/parts.tsx'
import { words } from '../../text/text.ts'
import { QUIET_DAYS } from '../asking.ts'
import type { YearOfSentences } from '../asking-view.ts'

export function SeenPage({ name, years, patterns, language }: { name: string; years: readonly YearOfSentences[]; patterns: Child; language: string }) {
  const say = words(language)
  return (
    <div class="record seen stack">
      <header class="lead">
        <div>
          <p class="eyebrow">
            <a href="/record">{say.record.title}</a>
          </p>
          <h1>{say.confirm.seen.title}</h1>
          <p>{name}</p>
        </div>
        <div class="choices">
          <a class="button" href="/confirm/mine">
            {say.confirm.mine.link}
          </a>
        </div>
      </header>
      <p class="prose">{say.confirm.seen.lead}</p>
      {years.length === 0 && <p class="empty">{say.confirm.seen.empty}</p>}
      {years.map(({ year, sentences }) => (
        <section class="group" aria-labelledby={`year-${year}`}>
          <h2 id={`year-${year}`}>{year}</h2>
          <ul class="plain said">
            {sentences.map(({ says, by, of, concern }) => (
              <li>
                {concern && <p class="small concern">{say.confirm.concerns.word}</p>}
                <blockquote>{says}</blockquote>
                <p class="small">{by}</p>
                {concern?.answer && (
                  <p>
                    {say.confirm.concerns.yours}: <q>{concern.answer}</q>
                  </p>
                )}
                {concern?.settled && <p class="small note">{say.confirm.concerns.settled(concern.settled)}</p>}
                <p class="small soft">
                  {of.map(({ id, title, day }, index) => (
                    <>
                      {index > 0 && ' · '}
                      {day}: <a href={`/record/evidence/${id}`}>{title}</a>
                    </>
                  ))}
                </p>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {patterns}
    </div>
  )
}

export function Unconfirmed({ people, language }: { people: readonly PersonLine[]; language: string }) {
  const say = words(language).confirm.unconfirmed
  return (
    <section class="group unconfirmed" aria-labelledby="unconfirmed">
      <h2 id="unconfirmed">{say.title}</h2>
      <p class="prose">{people.length === 0 ? say.empty(QUIET_DAYS) : say.lead(QUIET_DAYS)}</p>
      <ul class="plain people-list">
        {people.map((person) => (
          <li>
            <PersonLink person={person} />
          </li>
        ))}
      </ul>
    </section>
  )
}
