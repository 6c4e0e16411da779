// The part of "What people saw" on mutual confirmations, and what each of the two says to it.

import { words } from '../../text/text.ts'
import type { Patterns } from '../patterns.ts'

export function PatternsPart({ patterns, rate, language }: Patterns & { readonly language: string }) {
  const say = words(language).confirm.patterns
  if (patterns.length === 0) return null
  return (
    <section class="group patterns" aria-labelledby="patterns">
      <h2 id="patterns">{say.title}</h2>
      <p class="prose">
        {say.lead} {rate ? say.rate(rate.mutual, rate.people) : say.noRate}
      </p>
      <ul class="plain said">
        {patterns.map(({ other, confirmedByThem, confirmedByYou, yourWord, theirWord }) => (
          <li>
            <p>
              <b>{say.each(other.name)}</b>
            </p>
            <p class="small">{say.yours(other.name, confirmedByThem)}</p>
            <p class="small">
              {say.theirs(
                other.name,
                confirmedByYou.map((title) => title ?? say.gone),
              )}
            </p>
            {theirWord && (
              <p>
                {say.said(other.name)}: <q>{theirWord}</q>
              </p>
            )}
            <form class="find" method="post" action={`/record/seen/patterns/${other.id}`}>
              <label for={`explain-${other.id}`}>{say.explain}</label>
              <input id={`explain-${other.id}`} name="words" value={yourWord ?? ''} maxlength={1000} autocomplete="off" required />
              <button type="submit">{say.save}</button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  )
}
