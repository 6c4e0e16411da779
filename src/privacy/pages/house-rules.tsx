// The house rules as everybody reads them.

import { shortDay } from '../../text/day.ts'
import { words } from '../../text/text.ts'
import { changesBetween } from '../changes.ts'
import type { HouseRules, HouseRulesVersion } from '../privacy.ts'
import { BUILT_IN } from '../privacy.ts'
import type { HouseRulesRead } from '../view.ts'
import { WhereInUse } from './features.tsx'
import { Fields, Rules, Settings, Sight } from './sections.tsx'

export interface HouseRulesView {
  readonly read: HouseRulesRead
  /** May announce changes and switch features. */
  readonly keeps: boolean
  /** May read the papers for those who run it. */
  readonly papers: boolean
  readonly language: string
}

export function HouseRulesPage({ read, keeps, papers, language }: HouseRulesView) {
  const say = words(language).houseRules
  const { current, pending, notice } = read
  return (
    <div class="house-rules">
      <header class="lead">
        <div>
          <h1>{say.title}</h1>
          <p class="lede">{say.lead}</p>
          <p class="soft">{inEffect(current, language)}</p>
        </div>
        {keeps && !pending && (
          <p class="choices">
            <a class="button" href="/house-rules/change">
              {say.change.make}
            </a>
          </p>
        )}
      </header>
      {pending && <Announced version={pending} after={current.rules} keeps={keeps} language={language} />}
      {notice && !pending && current.announced && <Announced version={current} after={beforeIt(read).rules} keeps={false} language={language} />}
      {notice && (
        <form method="post" action={`/house-rules/${notice.version}/seen`}>
          <button class="button main" type="submit">
            {say.notice.seen}
          </button>
        </form>
      )}
      <Rules rules={current.rules} language={language} />
      <Sight language={language} />
      <Settings rules={current.rules} keepers={read.keepers} language={language} />
      <WhereInUse read={read} keeps={keeps} language={language} />
      <Versions read={read} language={language} />
      <Fields language={language} />
      {papers && (
        <section class="group">
          <h2>{say.more.title}</h2>
          <ul class="prose">
            <li>
              <a href="/house-rules/impact-assessment">{say.more.assessment}</a>
            </li>
            {keeps && (
              <li>
                <a href="/announce">{say.more.announcing}</a>
              </li>
            )}
          </ul>
        </section>
      )}
    </div>
  )
}

/** For somebody who is alone: one sentence, what is kept, and a way to set rules before others come. */
export function AlonePage({ keeps, language }: { keeps: boolean; language: string }) {
  const say = words(language).houseRules
  return (
    <div class="house-rules">
      <header class="lead">
        <div>
          <h1>{say.title}</h1>
          <p class="lede">{say.alone}</p>
        </div>
        {keeps && (
          <p class="choices">
            <a class="button" href="/house-rules/change">
              {say.change.first}
            </a>
          </p>
        )}
      </header>
      <Fields language={language} />
    </div>
  )
}

/** A version that doesn't hold now: earlier, or withdrawn. */
export function VersionPage({ version, language }: { version: HouseRulesVersion; language: string }) {
  const say = words(language).houseRules
  return (
    <div class="house-rules">
      <header class="lead">
        <div>
          <p class="eyebrow">
            <a href="/house-rules">{say.versions.back}</a>
          </p>
          <h1>{say.versions.earlier(version.version)}</h1>
          <p class="lede">{say.versions.asked}</p>
          {version.announced && (
            <p>
              {say.change.announced(shortDay(version.announced.on, language), version.announced.by)} {version.announced.why}
            </p>
          )}
          {version.withdrawn && <p>{say.versions.withdrawn(shortDay(version.withdrawn.on, language), version.withdrawn.by)}</p>}
        </div>
      </header>
      <Rules rules={version.rules} language={language} />
      <Settings rules={version.rules} keepers={[]} language={language} />
    </div>
  )
}

/** The version that held before the one in effect. */
function beforeIt({ current, earlier }: HouseRulesRead): HouseRulesVersion {
  return earlier.find((one) => !one.withdrawn && one.version < current.version) ?? BUILT_IN
}

function inEffect({ version, announced }: HouseRulesVersion, language: string): string {
  const say = words(language).houseRules.now
  return announced ? say.since(version, shortDay(announced.effective, language)) : say.builtIn
}

function Announced({ version, after, keeps, language }: { version: HouseRulesVersion; after: HouseRules; keeps: boolean; language: string }) {
  const say = words(language).houseRules
  const { announced } = version
  if (!announced) return null
  return (
    <section class="card announced" aria-labelledby="announced">
      <h2 id="announced">{say.change.title(version.version, shortDay(announced.effective, language))}</h2>
      <p>{announced.why}</p>
      <p class="soft small">{say.change.announced(shortDay(announced.on, language), announced.by)}</p>
      <table class="stacks">
        <caption class="unseen">{say.change.what}</caption>
        <thead>
          <tr>
            <th scope="col">{say.change.what}</th>
            <th scope="col">{say.change.before}</th>
            <th scope="col">{say.change.after}</th>
          </tr>
        </thead>
        <tbody>
          {changesBetween(after, version.rules, language).map((change) => (
            <tr>
              <th scope="row">{change.field}</th>
              <td data-label={say.change.before}>{change.before.join(' · ') || say.change.nothing}</td>
              <td data-label={say.change.after}>{change.after.join(' · ') || say.change.nothing}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {keeps && (
        <form method="post" action={`/house-rules/${version.version}/withdraw`}>
          <button type="submit">{say.change.withdraw}</button>
        </form>
      )}
    </section>
  )
}

function Versions({ read, language }: { read: HouseRulesRead; language: string }) {
  const say = words(language).houseRules.versions
  const all = [...(read.pending ? [read.pending] : []), read.current, ...read.earlier]
  return (
    <section class="group" aria-labelledby="versions">
      <h2 id="versions">{say.title}</h2>
      <ul class="prose">
        {all.map((one) => (
          <li>
            {one === read.current || one === read.pending ? say.one(one.version) : <a href={`/house-rules/versions/${one.version}`}>{say.one(one.version)}</a>},{' '}
            {stateOf(one, read, language)}
          </li>
        ))}
      </ul>
    </section>
  )
}

function stateOf(one: HouseRulesVersion, read: HouseRulesRead, language: string): string {
  const say = words(language).houseRules.versions
  if (one.withdrawn) return say.withdrawn(shortDay(one.withdrawn.on, language), one.withdrawn.by)
  if (!one.announced) return one === read.current ? `${say.builtIn}; ${say.now}` : say.builtIn
  const from = shortDay(one.announced.effective, language)
  if (one === read.pending) return say.announced(from)
  return one === read.current ? `${say.from(from)}; ${say.now}` : say.from(from)
}
