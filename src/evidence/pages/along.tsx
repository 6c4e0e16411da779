// The page on which a record is taken along and what is signed comes in, and what whoever holds an archive's link sees.

import { ErrorSummary, FileField, TextField } from '../../platform/fields.tsx'
import type { Finding } from '../../platform/problem.ts'
import { shortDay } from '../../text/day.ts'
import { words } from '../../text/text.ts'

export interface AlongView {
  readonly held: boolean
  readonly askable: readonly { readonly id: string; readonly title: string; readonly date: string }[]
  readonly mail: string | null
  readonly canMail: boolean
  /** What stands above the forms: of the last one that was sent. */
  readonly findings: readonly Finding[]
  readonly left: readonly string[]
  readonly language: string
}

export function AlongPage(view: AlongView) {
  const { title, lead, bring } = words(view.language).portable
  return (
    <div class="stack">
      <header>
        <h1>{title}</h1>
      </header>
      <p class="prose">{lead}</p>
      <ErrorSummary findings={view.findings} language={view.language} />
      {view.left.length > 0 && (
        <section class="card" aria-labelledby="left">
          <h2 id="left">{bring.left}</h2>
          <ul class="prose">
            {view.left.map((line) => (
              <li>{line}</li>
            ))}
          </ul>
        </section>
      )}
      <Take held={view.held} language={view.language} />
      <Bring language={view.language} />
      <AskByFile view={view} />
      <Leaving view={view} />
    </div>
  )
}

function Take({ held, language }: { held: boolean; language: string }) {
  const say = words(language).portable.take
  return (
    <section class="card stack" aria-labelledby="take">
      <h2 id="take">{say.title}</h2>
      <p class="prose">
        {say.hint} {held && say.held}
      </p>
      <div class="choices">
        <a class="button main" href="/record/along/archive.zip">
          {say.archive}
        </a>
        <a class="button" href="/record/record.yaml">
          {say.file}
        </a>
      </div>
    </section>
  )
}

function Bring({ language }: { language: string }) {
  const say = words(language).portable.bring
  return (
    <section class="card" aria-labelledby="bring">
      <h2 id="bring">{say.title}</h2>
      <p class="prose">
        {say.hint} {words(language).portable.ask.counts} <a href="/verify">{words(language).portable.verify.title}</a>
      </p>
      <form class="fields" method="post" action="/record/along/signed" enctype="multipart/form-data">
        <FileField name="file" label={say.choose} accept=".zip,.jwt,.txt" language={language} />
        <button class="button" type="submit">
          {say.send}
        </button>
      </form>
    </section>
  )
}

function AskByFile({ view }: { view: AlongView }) {
  const say = words(view.language).portable.ask
  return (
    <section class="card" aria-labelledby="ask">
      <h2 id="ask">{say.title}</h2>
      <p class="prose">{say.hint}</p>
      {view.askable.length === 0 ? (
        <p class="empty">{say.none}</p>
      ) : (
        <form class="fields" method="post" action="/record/along/question">
          <details>
            <summary>{say.choose}</summary>
            <fieldset class="field options">
              <legend class="unseen">{say.choose}</legend>
              {view.askable.map(({ id, title, date }) => (
                <label class="option">
                  <input type="checkbox" name="item" value={id} />
                  <span>
                    {title} <span class="small soft">{shortDay(date, view.language)}</span>
                  </span>
                </label>
              ))}
            </fieldset>
          </details>
          <div class="choices">
            <button class="button" type="submit">
              {say.question}
            </button>
            <a class="button" href="/record/along/answer.html">
              {say.page}
            </a>
          </div>
        </form>
      )}
    </section>
  )
}

function Leaving({ view }: { view: AlongView }) {
  const say = words(view.language).portable.address
  return (
    <section class="card" aria-labelledby="leaving">
      <h2 id="leaving">{say.title}</h2>
      <p class="prose">{view.canMail ? say.hint : say.noMail}</p>
      {view.canMail && (
        <form class="fields" method="post" action="/record/along/address">
          <TextField name="mail" type="email" label={say.field} value={view.mail ?? ''} maxlength={254} language={view.language} optional />
          <button class="button" type="submit">
            {say.keep}
          </button>
        </form>
      )}
    </section>
  )
}

export function FetchPage({ here, name, until, language }: { here: string; name: string; until: string; language: string }) {
  const say = words(language).portable.fetch
  return (
    <div class="stack">
      <h1>{say.title}</h1>
      <p class="prose">{say.lead(name, shortDay(until, language))}</p>
      <form method="post" action={here}>
        <button class="button main" type="submit">
          {say.button}
        </button>
      </form>
    </div>
  )
}

/** A part of the page of somebody who has left, for administrators. */
export function ArchivePart({ person, name, language }: { person: string; name: string; language: string }) {
  const say = words(language).portable.handOver
  return (
    <section class="card" aria-labelledby="archive">
      <h2 id="archive">{say.title}</h2>
      <form class="fields" method="post" action={`/people/${person}/archive-link`}>
        <p class="prose">{say.hint(name)}</p>
        <button class="button" type="submit">
          {say.make}
        </button>
      </form>
    </section>
  )
}

export function ArchiveLinkPage({ person, name, link, language }: { person: string; name: string; link: string; language: string }) {
  const say = words(language).portable.handOver
  return (
    <div class="stack">
      <h1>{say.linkTitle}</h1>
      <p class="prose">{say.give(name)}</p>
      <p class="field">
        <label for="link">{say.linkTitle}</label>
        <input id="link" readonly value={link} />
      </p>
      <p>
        <a href={`/people/${person}`}>{say.back}</a>
      </p>
    </div>
  )
}
