// The page about oneself.

import type { Child } from 'hono/jsx'
import type { Choice } from '../../platform/choice.ts'
import { DateField, ErrorSummary, fieldsOf, SelectField, TextField } from '../../platform/fields.tsx'
import type { Finding } from '../../platform/problem.ts'
import { words } from '../../text/text.ts'

export interface AboutMeView {
  readonly values: Readonly<{ [field: string]: string | undefined }>
  readonly levels: readonly Choice[]
  readonly tracks: readonly Choice[]
  readonly families: readonly Choice[]
  readonly findings: readonly Finding[]
  readonly today: string
  readonly language: string
}

/** What stands here for who is kept by an organisation: the same to read, and whom to tell. */
export interface KeptMeView {
  readonly person: string
  readonly name: string
  /** What is known, by its label; in the order to show it in. */
  readonly facts: readonly (readonly [label: string, value: string])[]
  /** Whom to tell when something is wrong. */
  readonly keepers: string
  readonly language: string
}

export function KeptMePage(view: KeptMeView) {
  const say = words(view.language)
  return (
    <div class="stack">
      <header>
        <h1>{say.record.me.title}</h1>
      </header>
      <p class="prose">
        {say.people.keptByOthers} {view.keepers}
      </p>
      <dl class="facts">
        {view.facts.map(([label, value]) => (
          <Fact label={label}>{value}</Fact>
        ))}
      </dl>
      <p class="choices">
        <a class="button" href={`/people/${view.person}`}>
          {say.organisation.me.page}
        </a>
        <a class="button" href="/find-my-rung">
          {say.record.home.rung}
        </a>
      </p>
    </div>
  )
}

function Fact({ label, children }: { label: string; children?: Child }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

export function AboutMePage(view: AboutMeView) {
  const say = words(view.language).record.me
  const field = fieldsOf(view.values, view.findings, view.language)
  return (
    <div class="stack">
      <header>
        <h1>{say.title}</h1>
      </header>
      <p class="prose">{say.lead}</p>
      <form class="card fields" method="post" action="/me">
        <ErrorSummary findings={view.findings} language={view.language} />
        <TextField {...field('name')} label={say.name} maxlength={120} autocomplete="name" />
        <div class="pair">
          <SelectField {...field('level')} label={say.level} choices={view.levels} optional />
          <SelectField {...field('track')} label={say.track} choices={view.tracks} optional />
        </div>
        <p class="small soft">
          <a href="/find-my-rung">{say.levelHint}</a>
        </p>
        <div class="pair">
          <TextField {...field('title')} label={say.jobTitle} maxlength={120} optional />
          <DateField {...field('since')} label={say.since} max={view.today} optional />
        </div>
        <div class="pair">
          <SelectField {...field('family')} label={say.family} choices={view.families} optional />
          <TextField {...field('team')} label={say.team} hint={say.teamHint} maxlength={120} optional />
        </div>
        <div class="pair">
          <TextField {...field('industry')} label={say.industry} maxlength={120} optional />
          <TextField {...field('location')} label={say.location} maxlength={120} optional />
        </div>
        <button class="button main" type="submit">
          {say.save}
        </button>
      </form>
    </div>
  )
}
