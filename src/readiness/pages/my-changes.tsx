// What another version of the ladder changes for oneself: what is asked differently, one's record on both, and the way over.

import type { ChangedThing, ChangesView } from '../../ladder/diff/changes-view.ts'
import { Lines } from '../../ladder/pages/changes.tsx'
import type { Choice } from '../../platform/choice.ts'
import { SelectField } from '../../platform/fields.tsx'
import { words } from '../../text/text.ts'
import type { LevelEffect } from '../effect.ts'

export interface MyChangesPageView {
  readonly before: string
  readonly after: { readonly name: string; readonly href: string }
  /** What changed in all, where it can be looked at. */
  readonly all: string | null
  /** What stands above: that it is a draft, or from when it is in force. */
  readonly notice: string | null
  readonly asked: ChangesView
  readonly levels: readonly LevelEffect[]
  readonly levelName: (id: string) => string
  readonly sentenceOf: (id: string) => string
  readonly lost: readonly { readonly item: string; readonly href: string; readonly claim: string }[]
  readonly unread: readonly string[]
  /** The name of one's level, where the other version lacks it. */
  readonly levelGone: string | null
  readonly go: GoView
  readonly language: string
}

/** `others`: the people team does it. `not yet`: it is no version that is in force. */
export type GoView = { readonly by: 'others'; readonly who: string } | { readonly by: 'not yet' } | GoForm

interface GoForm {
  readonly by: 'oneself'
  readonly ladder: string
  readonly version: string
  /** To choose from, where one's own level is gone. */
  readonly levels: readonly Choice[] | null
  readonly chosen: string | null
}

export function NoChangesPage({ hasLevel, language }: { hasLevel: boolean; language: string }) {
  const say = words(language).ladderMove.changes
  return (
    <div class="stack">
      <h1>{say.title}</h1>
      <p class="empty">{hasLevel ? say.nothingNewer : say.noLadder}</p>
      {!hasLevel && (
        <p>
          <a href="/me">{say.setLevel}</a>
        </p>
      )}
    </div>
  )
}

export function MyChangesPage(view: MyChangesPageView) {
  const say = words(view.language).ladderMove.changes
  return (
    <div class="my-changes stack">
      <header class="lead">
        <div>
          <p class="eyebrow">
            <a href="/ladder">{view.before}</a> → <a href={view.after.href}>{view.after.name}</a>
          </p>
          <h1>{say.title}</h1>
          <p class="lede">{say.from(view.before, view.after.name)}</p>
          {view.notice !== null && <p class="notice">{view.notice}</p>}
        </div>
      </header>
      <Asked view={view} />
      <section class="group stack" aria-labelledby="both">
        <h2 id="both">{say.readiness}</h2>
        <p class="prose soft">{say.readinessLead}</p>
        {view.levels.map((level) => (
          <OnBoth level={level} view={view} />
        ))}
        {view.lost.length > 0 && <Lost view={view} />}
        {view.unread.length > 0 && <Unread view={view} />}
      </section>
      <Go view={view} />
    </div>
  )
}

function Asked({ view }: { view: MyChangesPageView }) {
  const { asked, language } = view
  const say = words(language).ladderMove.changes
  return (
    <section class="group stack changes" aria-labelledby="asked">
      <h2 id="asked">{say.asked}</h2>
      {asked.count === 0 ? <p>{say.askedSame}</p> : <p class="soft">{say.askedLead}</p>}
      {asked.whole.map((thing) => (
        <Changed title={say.points} things={[thing]} language={language} />
      ))}
      {asked.levels.map((level) => (
        <div class="stack">
          <h3>{level.name}</h3>
          {level.lines.length > 0 && <Changed title={say.level} things={[{ ...level, name: '' }]} language={language} />}
          {level.competencies.map((competency) => (
            <Changed title={competency.name} things={competency.expectations} language={language} />
          ))}
        </div>
      ))}
      {view.all !== null && (
        <p class="small">
          <a href={view.all}>{say.all}</a>
        </p>
      )}
    </section>
  )
}

function Changed({ title, things, language }: { title: string; things: readonly ChangedThing[]; language: string }) {
  return (
    <div class="changed">
      <h4>{title}</h4>
      {things.map((thing) => (
        <div class="changed-one">
          {thing.name && !thing.lines.some(({ kind }) => kind === 'reworded') && <p class="sentence">{thing.name}</p>}
          <Lines lines={thing.lines} language={language} />
        </div>
      ))}
    </div>
  )
}

function OnBoth({ level, view }: { level: LevelEffect; view: MyChangesPageView }) {
  const { changes, statuses } = words(view.language).ladderMove
  const { columns } = changes
  const moved = level.expectations.filter(({ from, to, support }) => from !== to || support.before !== support.after)
  const { ready } = level
  return (
    <section class="card stack" aria-label={changes.towards[level.towards](view.levelName(level.after ?? level.before ?? ''))}>
      <h3>{changes.towards[level.towards](view.levelName(level.after ?? level.before ?? ''))}</h3>
      {(ready.before || ready.after) && <p>{ready.before === ready.after ? changes.ready.stays : ready.after ? changes.ready.became : changes.ready.lost}</p>}
      {moved.length === 0 && <p>{changes.same}</p>}
      {moved.length > 0 && (
        <div class="table">
          <table class="stacks">
            <thead>
              <tr>
                {[columns.expectation, columns.now, columns.later, columns.support].map((column) => (
                  <th scope="col">{column}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {moved.map(({ id, from, to, support }) => (
                <tr>
                  <th scope="row">{view.sentenceOf(id)}</th>
                  <td data-label={columns.now}>{statuses[from]}</td>
                  <td data-label={columns.later}>{from === to ? statuses[to] : <b>{statuses[to]}</b>}</td>
                  <td data-label={columns.support}>{changes.pointsOf(support.before, support.after)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

function Lost({ view: { lost, language } }: { view: MyChangesPageView }) {
  const say = words(language).ladderMove.changes
  return (
    <section class="card stack" aria-labelledby="lost">
      <h3 id="lost">{say.lost}</h3>
      <p class="prose soft">{say.lostLead}</p>
      <ul>
        {lost.map(({ item, href, claim }) => (
          <li>
            <a href={href}>{item}</a>, {say.lostClaim(claim)}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Unread({ view: { unread, sentenceOf, language } }: { view: MyChangesPageView }) {
  const say = words(language).ladderMove.changes
  return (
    <section class="card stack" aria-labelledby="unread">
      <h3 id="unread">{say.unread}</h3>
      <p class="prose soft">{say.unreadLead}</p>
      <ul>
        {unread.map((id) => (
          <li>{sentenceOf(id)}</li>
        ))}
      </ul>
    </section>
  )
}

function Go({ view: { go, levelGone, after, language } }: { view: MyChangesPageView }) {
  const say = words(language).ladderMove.changes
  if (go.by === 'not yet') return null
  const name = after.name
  return (
    <section class="card stack" aria-labelledby="go">
      <h2 id="go">{say.go}</h2>
      {levelGone !== null && <p class="prose">{go.by === 'oneself' ? say.levelGone(levelGone) : say.levelGoneOthers(levelGone)}</p>}
      {go.by === 'others' ? (
        <p class="prose">
          {say.whoMoves} {go.who}
        </p>
      ) : (
        <form class="fields" method="post" action="/ladder/changes">
          <p class="prose">{say.goLead}</p>
          <input type="hidden" name="ladder" value={go.ladder} />
          <input type="hidden" name="version" value={go.version} />
          {go.levels && <SelectField name="level" label={say.goLevel} choices={go.levels} language={language} {...(go.chosen ? { value: go.chosen } : {})} />}
          <button class="button main" type="submit">
            {say.goDo(name)}
          </button>
        </form>
      )}
    </section>
  )
}
