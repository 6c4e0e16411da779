// All crosswalks, and two ladder versions to hold against each other.

import { Options } from '../../platform/fields.tsx'
import { shortDay } from '../../text/day.ts'
import { words } from '../../text/text.ts'
import type { Between, Crosswalks } from '../crosswalk/crosswalk.ts'

export function crosswalkPath({ from, fromVersion, to, toVersion }: Between): string {
  return `/ladders/crosswalks/${[from, fromVersion, to, toVersion].map(encodeURIComponent).join('/')}`
}

export interface CrosswalksView {
  readonly read: Crosswalks
  /** Why the two that were chosen don't go. */
  readonly error?: string
  readonly language: string
}

export function CrosswalksPage({ read, error, language }: CrosswalksView) {
  const say = words(language).crosswalk.page
  return (
    <div class="crosswalk stack">
      <header class="lead">
        <div>
          <p class="eyebrow">
            <a href="/ladders">{words(language).ladderVersions.title}</a>
          </p>
          <h1>{say.title}</h1>
          <p class="lede">{say.lede}</p>
        </div>
      </header>
      {read.crosswalks.length === 0 ? (
        <p class="empty">{say.none}</p>
      ) : (
        <table class="stacks">
          <thead>
            <tr>
              <th scope="col">{say.here}</th>
              <th scope="col">{say.there}</th>
              <th scope="col">{say.decidedCell}</th>
            </tr>
          </thead>
          <tbody>
            {read.crosswalks.map((one) => (
              <tr>
                <th scope="row">
                  <a href={crosswalkPath(one)}>{say.version(one.from, one.fromVersion)}</a>
                </th>
                <td data-label={say.there}>{say.version(one.to, one.toVersion)}</td>
                <td data-label={say.decidedCell}>{say.decided(one.decidedBy, shortDay(one.decidedAt.toISOString().slice(0, 10), language))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Choose read={read} {...(error === undefined ? {} : { error })} language={language} />
    </div>
  )
}

function Choose({ read, error, language }: CrosswalksView) {
  const say = words(language).crosswalk.page
  if (read.versions.length < 2) return <p class="soft">{say.oneOnly}</p>
  const choices = read.versions.map(({ id, version }) => ({ value: versionValue(id, version), label: say.version(id, version) }))
  const inForce = read.versions.filter((one) => one.inForce).map(({ id, version }) => versionValue(id, version))
  const [first = choices[0]?.value, second = choices.find(({ value }) => value !== first)?.value] = inForce
  return (
    <form class="card" method="get" action="/ladders/crosswalks">
      <h2>{say.choose}</h2>
      <p class="soft">{say.chooseHint}</p>
      {error !== undefined && <p class="error">{error}</p>}
      <div class="choices">
        <label>
          <span>{say.from}</span>{' '}
          <select name="from">
            <Options choices={choices} value={first} />
          </select>
        </label>
        <label>
          <span>{say.to}</span>{' '}
          <select name="to">
            <Options choices={choices} value={second} />
          </select>
        </label>
        <button type="submit">{say.show}</button>
      </div>
    </form>
  )
}

/** A version in one value; neither an id nor a version holds a line break. */
function versionValue(id: string, version: string): string {
  return JSON.stringify([id, version])
}
