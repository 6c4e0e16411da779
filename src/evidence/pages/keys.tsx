// The page on which somebody says whose signatures count here, and lets a new key sign.

import { shortDay } from '../../text/day.ts'
import { words } from '../../text/text.ts'
import { fingerprintOf } from '../credentials/jws.ts'

export interface OtherKey {
  readonly thumbprint: string
  readonly kind: 'installation' | 'witness'
  readonly name: string
  readonly broughtOn: string
  readonly trustedBy: string | null
  readonly trustedOn: string | null
  readonly withdrawnOn: string | null
}

interface KeysView {
  readonly others: readonly OtherKey[]
  readonly ours: readonly { readonly thumbprint: string; readonly createdOn: string; readonly retiredOn: string | null }[]
  readonly language: string
}

export function KeysPage({ others, ours, language }: KeysView) {
  const say = words(language).portable.keys
  return (
    <div class="stack">
      <header>
        <h1>{say.title}</h1>
      </header>
      <p class="prose">{say.lead}</p>
      {others.length === 0 && <p class="empty">{say.none}</p>}
      {others.map((key) => (
        <OneKey of={key} language={language} />
      ))}
      <section class="card stack" aria-labelledby="ours">
        <h2 id="ours">{say.ours}</h2>
        <p class="prose">{say.oursHint}</p>
        <ul class="prose">
          {ours.map(({ thumbprint, createdOn, retiredOn }) => (
            <li>
              <code>{fingerprintOf(thumbprint)}</code>{' '}
              {retiredOn === null ? say.signs(shortDay(createdOn, language)) : say.retired(shortDay(createdOn, language), shortDay(retiredOn, language))}
            </li>
          ))}
        </ul>
        <form method="post" action="/people/keys/new">
          <button class="button" type="submit">
            {say.rotate}
          </button>
        </form>
      </section>
    </div>
  )
}

function OneKey({ of, language }: { of: OtherKey; language: string }) {
  const say = words(language).portable.keys
  const trusted = of.trustedOn !== null && of.withdrawnOn === null
  return (
    <section class="card stack">
      <h2>
        {say.kind[of.kind]}: {of.name}
      </h2>
      <p>
        <code>{fingerprintOf(of.thumbprint)}</code> <span class="small soft">{say.broughtOn(shortDay(of.broughtOn, language))}</span>
      </p>
      <p>{standing(of, language)}</p>
      <form method="post" action="/people/keys">
        <input type="hidden" name="thumbprint" value={of.thumbprint} />
        <input type="hidden" name="kind" value={of.kind} />
        <input type="hidden" name="name" value={of.name} />
        <button class="button" type="submit" name="trusted" value={trusted ? 'no' : 'yes'}>
          {trusted ? say.withdraw : say.trust}
        </button>
      </form>
    </section>
  )
}

function standing({ trustedBy, trustedOn, withdrawnOn }: OtherKey, language: string): string {
  const say = words(language).portable.keys
  if (trustedOn === null) return say.waits
  const by = trustedBy ?? say.somebody
  return withdrawnOn === null ? say.trusted(by, shortDay(trustedOn, language)) : say.withdrawn(by, shortDay(withdrawnOn, language))
}
