// The pages of shared reports: what one shared, and what whoever holds a link reads.

import type { Day } from '../../algorithms/calendar.ts'
import { ErrorSummary, errorsByField, SelectField, TextField } from '../../platform/fields.tsx'
import { StatusMark } from '../../platform/icons.tsx'
import type { Finding } from '../../platform/problem.ts'
import { shortDay } from '../../text/day.ts'
import { words } from '../../text/text.ts'
import { Rung } from '../rung.tsx'
import type { BehindLink, SharedLink } from '../sharing.ts'
import type { ExpectationView } from '../view.ts'

/** How long a link may last, in days. */
const LASTS = [7, 30, 90, 365]

export interface SharedPageView {
  readonly links: readonly SharedLink[]
  readonly today: Day
  readonly agreedOn: Day | null
  readonly levels: readonly { readonly value: string; readonly label: string }[]
  readonly typed: { readonly forWhom: string; readonly days: string; readonly level: string }
  readonly findings: readonly Finding[]
  readonly made?: string
  readonly language: string
}

export function SharedPage(view: SharedPageView) {
  const say = words(view.language).sharing
  return (
    <div class="sharing stack">
      <header class="lead">
        <div>
          <p class="eyebrow">
            <a href="/readiness">{words(view.language).report.page.readiness}</a>
          </p>
          <h1>{say.title}</h1>
        </div>
      </header>
      <p class="prose">{say.lead}</p>
      {view.made !== undefined && (
        <section class="card made stack" role="status">
          <p>
            <b>{say.made}</b>
          </p>
          <label class="field">
            <span>{say.copyLabel}</span>
            <input type="text" readonly value={view.made} />
          </label>
        </section>
      )}
      <div class="split">
        <ShareForm view={view} />
        <section class="group" aria-labelledby="what">
          <h2 id="what">{say.what.title}</h2>
          <ul class="prose">
            {say.what.lines.map((line) => (
              <li>{line}</li>
            ))}
          </ul>
        </section>
      </div>
      <Links view={view} />
      <Naming agreedOn={view.agreedOn} language={view.language} />
    </div>
  )
}

function ShareForm({ view: { levels, typed, findings, language } }: { view: SharedPageView }) {
  const say = words(language).sharing
  const errors = errorsByField(findings)
  const wrong = (field: string) => (errors.has(field) ? { error: errors.get(field) as string } : {})
  return (
    <form class="card fields" method="post" action="/readiness/shared">
      <ErrorSummary findings={findings} language={language} />
      <TextField name="forWhom" label={say.forWhom} hint={say.forWhomHint} value={typed.forWhom} maxlength={100} language={language} {...wrong('forWhom')} />
      <SelectField
        name="level"
        label={say.level}
        value={typed.level}
        choices={[{ value: '', label: say.nextLevel }, ...levels]}
        language={language}
        {...wrong('level')}
      />
      <SelectField
        name="days"
        label={say.lasts}
        value={typed.days}
        choices={LASTS.map((days) => ({ value: String(days), label: say.days(days) }))}
        language={language}
        {...wrong('days')}
      />
      <button class="button main" type="submit">
        {say.make}
      </button>
    </form>
  )
}

function Links({ view: { links, today, language } }: { view: SharedPageView }) {
  const say = words(language).sharing.list
  const bySnapshot = [...Map.groupBy(links, ({ snapshot }) => snapshot).values()]
  return (
    <section class="group" aria-labelledby="links">
      <h2 id="links">{say.title}</h2>
      {links.length === 0 && <p class="empty">{say.empty}</p>}
      {bySnapshot.map((together) => (
        <Report links={together} today={today} language={language} />
      ))}
    </section>
  )
}

function Report({ links, today, language }: { links: readonly SharedLink[]; today: Day; language: string }) {
  const say = words(language).sharing.list
  const [first] = links
  if (!first) return null
  const name = `${first.title}, ${shortDay(first.madeOn, language)}`
  return (
    <article class="shared-report">
      <h3>{name}</h3>
      <table class="stacks">
        <thead>
          <tr>
            <th scope="col">{say.columns.forWhom}</th>
            <th scope="col">{say.columns.until}</th>
            <th scope="col">{say.columns.opened}</th>
            <th scope="col">
              <span class="unseen">{say.takeBack}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {links.map((link) => (
            <tr>
              <th scope="row">{link.forWhom}</th>
              <td data-label={say.columns.until}>{untilOf(link, today, language)}</td>
              <td data-label={say.columns.opened}>{link.openedOn.map((day) => shortDay(day, language)).join(', ') || say.never}</td>
              <td>
                {isLive(link, today) && (
                  <form method="post" action={`/readiness/shared/links/${link.hash}/take-back`}>
                    <button class="button" type="submit" aria-label={say.takeBackOf(link.forWhom)}>
                      {say.takeBack}
                    </button>
                  </form>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div class="choices small">
        <form class="choices" method="post" action="/readiness/shared">
          <input type="hidden" name="snapshot" value={first.snapshot} />
          <input type="hidden" name="days" value="30" />
          <label>
            <span>{say.anotherFor}</span>
            <input type="text" name="forWhom" maxlength={100} required />
          </label>
          <button class="button" type="submit">
            {say.another}
          </button>
        </form>
        <a href={`/readiness/shared/${first.snapshot}/report.json`} aria-label={say.fileOf(name)}>
          {say.file}
        </a>
        <form method="post" action={`/readiness/shared/${first.snapshot}/remove`}>
          <button class="button" type="submit" aria-label={say.removeOf(name)}>
            {say.remove}
          </button>
        </form>
      </div>
    </article>
  )
}

function isLive({ takenBackOn, expiresOn }: SharedLink, today: Day): boolean {
  return takenBackOn === undefined && expiresOn >= today
}

function untilOf(link: SharedLink, today: Day, language: string): string {
  const say = words(language).sharing.list
  if (link.takenBackOn !== undefined) return say.takenBack(shortDay(link.takenBackOn, language))
  return isLive(link, today) ? shortDay(link.expiresOn, language) : say.over
}

function Naming({ agreedOn, language }: { agreedOn: Day | null; language: string }) {
  const say = words(language).sharing.named
  return (
    <section class="group" aria-labelledby="named">
      <h2 id="named">{say.title}</h2>
      <p class="prose">{say.lead}</p>
      {agreedOn !== null && <p>{say.agreed(shortDay(agreedOn, language))}</p>}
      <form method="post" action="/readiness/shared/name-me">
        <button class="button" type="submit" name="agrees" value={agreedOn === null ? 'yes' : 'no'}>
          {agreedOn === null ? say.agree : say.takeBack}
        </button>
      </form>
    </section>
  )
}

/** Before it is opened. */
export function ClosedLinkPage({ found, path, language }: { found: BehindLink; path: string; language: string }) {
  const say = words(language).sharing.open
  return (
    <div class="begin stack">
      <h1>{say.from(found.document.report.person.name)}</h1>
      <p class="lede">{say.lead(shortDay(found.madeOn, language), shortDay(found.expiresOn, language))}</p>
      <form method="post" action={path}>
        <button class="button main" type="submit">
          {say.button}
        </button>
      </form>
    </div>
  )
}

export function OpenedPage({ found, path, language }: { found: BehindLink; path: string; language: string }) {
  const { page, madeOn } = found
  const say = words(language).sharing.open
  return (
    <div class="readiness opened">
      <header class="lead">
        <div>
          <p class="eyebrow">{page.person}</p>
          <h1>{page.title}</h1>
        </div>
      </header>
      <p class="note">
        {say.frozen(shortDay(madeOn, language))} {say.relation}
      </p>
      <p class="headline">{page.headline}</p>
      <Rung report={page} path="" language={language} />
      {page.ready && <p class="ready">{page.ready}</p>}
      {page.notes.map((note) => (
        <p class="note">{note}</p>
      ))}
      {page.groups.map((group) => (
        <section class="group" aria-labelledby={`group-${group.id}`}>
          <h2 id={`group-${group.id}`}>{group.heading}</h2>
          {group.expectations.map((found) => (
            <Frozen found={found} language={language} />
          ))}
        </section>
      ))}
      <footer class="stack">
        <p class="small soft">
          {page.asOf} · {page.ladder} · {page.digest}
        </p>
        <form method="post" action={`${path}/report.json`}>
          <button class="button" type="submit">
            {say.file}
          </button>
        </form>
        <p class="small soft prose">{say.verify}</p>
        <p class="small soft prose">{words(language).report.footer}</p>
      </footer>
    </div>
  )
}

function Frozen({ found, language }: { found: ExpectationView; language: string }) {
  const say = words(language).report
  return (
    <article class="expect" id={found.id}>
      <p class={`status ${found.status}`}>
        <StatusMark status={found.status} />
        {found.label}
      </p>
      <div class="body">
        <p class="said">{found.sentence}</p>
        <p class="small soft">
          {found.competency} · {found.support}
          {!found.required && ` · ${say.page.optional}`}
        </p>
        {found.mark && <p class="small">{found.mark}</p>}
        {found.pieces.map((piece) => (
          <div class="piece small">
            <b>{piece.item.title}</b> <span class="soft">{shortDay(piece.item.date, language)}</span>
            <ul class="plain">
              {piece.voices.map(({ text, quote }) => (
                <li>
                  {text}
                  {quote && (
                    <>
                      {': '}
                      <q>{quote}</q>
                    </>
                  )}
                </li>
              ))}
            </ul>
          </div>
        ))}
        {found.concerns.map((concern) => (
          <p class="concern">{concern}</p>
        ))}
        {found.differently && <p class="differently small">{found.differently}</p>}
      </div>
    </article>
  )
}
