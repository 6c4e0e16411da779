// Putting oneself forward: the form, what was answered, and the report as it was that day.

import type { Child } from 'hono/jsx'
import type { Choice } from '../../platform/choice.ts'
import { ErrorSummary, fieldsOf, SelectField, TextArea } from '../../platform/fields.tsx'
import type { Finding } from '../../platform/problem.ts'
import { shortDay } from '../../text/day.ts'
import { words } from '../../text/text.ts'
import { answerLine, byStanding } from '../beside-view.ts'
import type { Forward, ForwardRead } from '../between.ts'
import { Groups } from '../pages.tsx'
import { Rung } from '../rung.tsx'

export interface ForwardPart {
  readonly forwards: readonly Forward[]
  readonly levels: readonly Choice[]
  readonly target: string
  readonly levelName: (id: string) => string
  /** Whether anybody with an account here leads the person, and would see it. */
  readonly isLed: boolean
  readonly language: string
}

/** For the person: what they put forward, and the way to do it. */
export function ForwardCard(part: ForwardPart) {
  const { language } = part
  const say = words(language).between.forward
  const { standing, takenBack } = byStanding(part.forwards)
  const [newest, ...earlier] = standing
  const old = [...earlier, ...takenBack]
  return (
    <section class="card stack forward" aria-labelledby="forward">
      <h2 id="forward">{say.title}</h2>
      {newest && <OneForward forward={newest} part={part} />}
      {newest === undefined || newest.answers.length > 0 ? <PutForward part={part} /> : null}
      {old.length > 0 && (
        <details class="small">
          <summary>{say.earlier(old.length)}</summary>
          {old.map((forward) => (
            <OneForward forward={forward} part={part} />
          ))}
        </details>
      )}
    </section>
  )
}

function PutForward({ part }: { part: ForwardPart }) {
  const say = words(part.language).between.forward
  return (
    <>
      <p class="small">{part.isLed ? say.lead : say.alone}</p>
      {part.isLed && (
        <details>
          <summary>{say.put}</summary>
          <ForwardForm levels={part.levels} values={{ level: part.target }} findings={[]} language={part.language} />
        </details>
      )}
    </>
  )
}

interface ForwardFormView {
  readonly levels: readonly Choice[]
  readonly values: Readonly<{ [field: string]: string | undefined }>
  readonly findings: readonly Finding[]
  readonly language: string
}

function ForwardForm({ levels, values, findings, language }: ForwardFormView) {
  const say = words(language).between.forward
  const field = fieldsOf({ 'forward-level': values['level'], words: values['words'] }, findings, language)
  return (
    <form class="fields" method="post" action="/readiness/forward">
      <ErrorSummary findings={findings} language={language} />
      <SelectField {...field('forward-level')} label={say.level} choices={levels} />
      <TextArea {...field('words')} label={say.words} rows={3} maxlength={2000} />
      <button class="button" type="submit">
        {say.put}
      </button>
    </form>
  )
}

/** Where the form alone stands, with what was wrong. */
export function ForwardFormPage(view: ForwardFormView) {
  const say = words(view.language).between
  return (
    <div class="stack">
      <p class="eyebrow">
        <a href="/readiness">{say.whatIf.back}</a>
      </p>
      <h1>{say.forward.title}</h1>
      <p class="lede">{say.forward.lead}</p>
      <ForwardForm {...view} />
    </div>
  )
}

function OneForward({ forward, part }: { forward: Forward; part: ForwardPart }) {
  const { language } = part
  const say = words(language).between.forward
  const { entry, takenBackOn } = forward
  return (
    <div class="said-forward small">
      <p>
        <b>{say.yours(part.levelName(forward.level), shortDay(forward.on, language))}</b>
      </p>
      <p>
        <q>{forward.words}</q>
      </p>
      <Answers forward={forward} language={language} />
      {takenBackOn && <p class="soft">{say.takenBackOn(shortDay(takenBackOn, language))}</p>}
      <p class="choices">
        <a href={`/readiness/forward/${entry}`}>{say.reportThen}</a>
      </p>
      {!takenBackOn && (
        <form method="post" action={`/readiness/forward/${entry}/take-back`}>
          <button class="button" type="submit">
            {say.takeBack}
          </button>
        </form>
      )}
    </div>
  )
}

/** What whoever leads them said, in the order in which they said it. */
export function Answers({ forward, language }: { forward: Forward; language: string }) {
  if (forward.answers.length === 0) return forward.takenBackOn ? null : <p class="soft">{words(language).between.forward.waits}</p>
  return (
    <ul class="plain">
      {forward.answers.map((answer) => (
        <li>
          {answerLine(answer, language)}: <q>{answer.words}</q>
        </li>
      ))}
    </ul>
  )
}

export interface ForwardPageView {
  readonly head?: Child
  readonly forward: ForwardRead
  readonly own: boolean
  readonly back: string
  readonly language: string
}

/** The report as it was, with what was said to it. */
export function ForwardPage({ head, forward, own, back, language }: ForwardPageView) {
  const say = words(language).between
  const { report } = forward
  const on = shortDay(forward.on, language)
  const part = { own, path: back, asked: '', onOwn: false, target: forward.level, notes: new Map(), frozen: true, language } as const
  return (
    <div class="readiness">
      {head}
      <p class="eyebrow">
        <a href={back}>{say.whatIf.back}</a>
      </p>
      <h1>{say.forward.page(report.level, on)}</h1>
      <p>
        <q>{forward.words}</q>
      </p>
      <Answers forward={forward} language={language} />
      <p class="note">{say.forward.frozen(on)}</p>
      <p class="headline">{report.headline}</p>
      <Rung report={report} path="" language={language} />
      {report.ready && <p class="ready">{report.ready}</p>}
      {report.notes.map((note) => (
        <p class="note">{note}</p>
      ))}
      <Groups groups={report.groups} part={part} />
      <p class="small soft">
        {report.ladder} · {report.digest}
      </p>
    </div>
  )
}
