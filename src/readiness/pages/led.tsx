// Between a person and whoever leads them, as the latter reads it: who put themself forward, marks to agree to, what is owed.

import type { Child } from 'hono/jsx'
import { shortDay } from '../../text/day.ts'
import { words } from '../../text/text.ts'
import { byStanding, markState } from '../beside-view.ts'
import type { Forward, LedWaiting, MarkGiven } from '../between.ts'
import { FORWARD_ANSWERS, isOwed, isWaiting } from '../between.ts'
import { Answers } from './forward.tsx'

export interface LedPart {
  readonly waiting: LedWaiting
  /** `/people/ada/readiness` */
  readonly path: string
  readonly levelName: (id: string) => string
  readonly sentenceOf: (id: string) => string
  readonly today: string
  readonly language: string
}

/** Nothing where there is nothing between the two. */
export function LedCard(part: LedPart): Child {
  const { language, today, waiting } = part
  const say = words(language).between
  const marks = waiting.marks.filter((mark) => mark.status !== 'declined' && mark.askedOn !== undefined && !mark.agreed)
  const owed = waiting.marks.filter((mark) => isOwed(mark, today))
  const { standing } = byStanding(waiting.forwards)
  if (marks.length + owed.length + standing.length === 0) return null
  return (
    <section class="card stack led-part" aria-labelledby="between">
      <h2 id="between">{say.led.about(waiting.person.name)}</h2>
      {standing.map((forward) => (
        <LedForward forward={forward} part={part} />
      ))}
      {marks.length > 0 && <h3>{say.mark.asked}</h3>}
      {marks.map((mark) => (
        <LedMark mark={mark} part={part} />
      ))}
      <Owed marks={owed} sentenceOf={part.sentenceOf} language={language} />
    </section>
  )
}

function LedForward({ forward, part }: { forward: Forward; part: LedPart }) {
  const { language, waiting } = part
  const say = words(language).between.forward
  return (
    <div class="small">
      <p>
        <b>{say.theirs(waiting.person.name, part.levelName(forward.level), shortDay(forward.on, language))}</b>
      </p>
      <p>
        <q>{forward.words}</q>
      </p>
      <Answers forward={forward} language={language} />
      <p class="choices">
        <a href={`${part.path}/forward/${forward.entry}`}>{say.reportThen}</a>
      </p>
      <details open={forward.answers.length === 0}>
        <summary>{say.answer}</summary>
        <form class="short" method="post" action={`${part.path}/forward/${forward.entry}/answer`}>
          <fieldset class="options row">
            <legend class="unseen">{say.answer}</legend>
            {FORWARD_ANSWERS.map((answer) => (
              <label class="option">
                <input type="radio" name="answer" value={answer} required />
                <span>{say.answers[answer]}</span>
              </label>
            ))}
          </fieldset>
          <label>
            <span>{say.talkedOn}</span>
            <input type="date" name="talkedOn" value={part.today} max={part.today} />
          </label>
          <label>
            <span>
              {say.answerWords}: {say.answerHint}
            </span>
            <textarea name="words" rows={2} maxlength={2000} required />
          </label>
          <button class="button" type="submit">
            {say.send}
          </button>
        </form>
      </details>
    </div>
  )
}

function LedMark({ mark, part }: { mark: MarkGiven; part: LedPart }) {
  const { language } = part
  const say = words(language).between.mark
  const day = (one: string) => shortDay(one, language)
  return (
    <div class="small">
      <p>
        <b>{say.statuses[mark.status]}</b>: {part.sentenceOf(mark.expectation)}
      </p>
      <p>
        <q>{mark.why}</q>
      </p>
      {mark.status === 'no-opportunity' && <p class="soft">{say.owedLine(mark.owedBy, mark.until && day(mark.until))}</p>}
      {markState(mark, language).map((line) => (
        <p class="soft">{line}</p>
      ))}
      <details open={isWaiting(mark)}>
        <summary>{isWaiting(mark) ? part.waiting.person.name : say.answer.again}</summary>
        <form class="short" method="post" action={`${part.path}/marks/${mark.expectation}/answer`}>
          <label>
            <span>
              {say.answer.words}: {say.answer.wordsHint}
            </span>
            <textarea name="words" rows={2} maxlength={500} />
          </label>
          <p class="choices">
            <button class="button" type="submit" name="agree" value="yes">
              {say.answer.agree}
            </button>
            <button class="button" type="submit" name="agree" value="no">
              {say.answer.refuse}
            </button>
          </p>
        </form>
      </details>
    </div>
  )
}

/** What is owed to the person, by whom and when. */
function Owed({ marks, sentenceOf, language }: { marks: readonly MarkGiven[]; sentenceOf: (id: string) => string; language: string }): Child {
  const say = words(language).between.mark
  if (marks.length === 0) return null
  return (
    <>
      <h3>{say.owed}</h3>
      <ul class="plain small owed">
        {marks.map((mark) => (
          <li>
            <p>{sentenceOf(mark.expectation)}</p>
            <p class="soft">
              {[say.owedLine(mark.owedBy, mark.until && shortDay(mark.until, language)), ...markState(mark, language)].join('. ').replaceAll('..', '.')}
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}

/** On the team's page: who waits for an answer; nothing where nobody does. */
export function TeamWaiting({ waiting, levelName, language }: { waiting: readonly LedWaiting[]; levelName: (id: string) => string; language: string }): Child {
  const say = words(language).between.led
  const rows = waiting.flatMap(({ person, forwards, marks }) => {
    const open = forwards.filter((one) => one.takenBackOn === undefined && one.answers.length === 0)
    const asked = marks.filter(isWaiting).length
    return [
      ...open.map((one) => ({ person, text: say.forward(levelName(one.level), shortDay(one.on, language)) })),
      ...(asked > 0 ? [{ person, text: say.marks(asked) }] : []),
    ]
  })
  if (rows.length === 0) return null
  return (
    <section class="group" aria-labelledby="waiting-for-you">
      <h2 id="waiting-for-you">{say.title}</h2>
      <p class="prose">{say.lead}</p>
      <ul class="plain people-list">
        {rows.map(({ person, text }) => (
          <li>
            <b>{person.name}</b> {text}. <a href={`/people/${person.id}#between`}>{say.open}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
