// How one ladder reads on another: to read for everybody, to decide for those who write ladders.

import type { Child } from 'hono/jsx'
import { ErrorSummary, errorsByField } from '../../platform/fields.tsx'
import type { Finding } from '../../platform/problem.ts'
import { words } from '../../text/text.ts'
import type { CompetencyPairView, CrosswalkView, PairView } from '../crosswalk/view.ts'

/** What a select sends where nothing is the same; no id begins like it. */
export const NOTHING = '-'

export interface CrosswalkPageView {
  readonly from: string
  readonly to: string
  readonly path: string
  readonly view: CrosswalkView
  /** Who decided and when, in a sentence. */
  readonly decided: string | null
  /** May decide. */
  readonly writes: boolean
  readonly language: string
}

export function CrosswalkPage(page: CrosswalkPageView) {
  const say = words(page.language).crosswalk.page
  const { levels, competencies } = page.view
  return (
    <div class="crosswalk">
      <Head page={page}>
        {page.writes && (
          <p class="choices">
            <a class="button" href={`${page.path}?decide`}>
              {say.change}
            </a>
          </p>
        )}
      </Head>
      {page.decided === null ? (
        <p class="empty">{say.undecided}</p>
      ) : (
        <>
          <section aria-labelledby="levels">
            <h2 id="levels">{say.levels}</h2>
            <Steps levels={levels} page={page} />
          </section>
          <section aria-labelledby="competencies">
            <h2 id="competencies">{say.competencies}</h2>
            <table class="crosswalk-table stacks">
              <Columns page={page} />
              <tbody>
                {competencies.map((one) => (
                  <>
                    <tr>
                      <th scope="row">{one.here}</th>
                      <td data-label={page.to}>
                        <There pair={one} language={page.language} />
                      </td>
                    </tr>
                    {one.expectations.some((each) => each.there !== null) && (
                      <tr class="crosswalk-sentences">
                        <td colspan={2}>
                          <Sentences competency={one} language={page.language} />
                        </td>
                      </tr>
                    )}
                  </>
                ))}
              </tbody>
            </table>
          </section>
        </>
      )}
    </div>
  )
}

/** Levels there with those here that they are: a picture of two ladders side by side. */
function Steps({ levels, page }: { levels: readonly PairView[]; page: CrosswalkPageView }) {
  return (
    <table class="crosswalk-table crosswalk-levels">
      <Columns page={page} />
      <tbody>
        {levels.toReversed().map((level, index, all) => (
          <tr>
            <th scope="row">{level.here}</th>
            {/* Neighbours that are read as one stand beside one level. */}
            {index > 0 && level.there !== null && all[index - 1]?.there === level.there ? null : (
              <td rowspan={level.there === null ? 1 : sameBelow(all, index)}>
                <There pair={level} language={page.language} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function sameBelow(all: readonly PairView[], index: number): number {
  const next = all.findIndex((one, at) => at > index && one.there !== all[index]?.there)
  return (next < 0 ? all.length : next) - index
}

function Columns({ page }: { page: Pick<CrosswalkPageView, 'from' | 'to'> }) {
  return (
    <thead>
      <tr>
        <th scope="col">{page.from}</th>
        <th scope="col">{page.to}</th>
      </tr>
    </thead>
  )
}

function There({ pair, language }: { pair: PairView; language: string }) {
  const say = words(language).crosswalk.page
  if (pair.there !== null) return <b>{pair.there}</b>
  return <span class="soft">{pair.decided === null ? say.nothing : say.open}</span>
}

function Sentences({ competency, language }: { competency: CompetencyPairView; language: string }) {
  const say = words(language).crosswalk.page
  const paired = competency.expectations.filter((one) => one.there !== null)
  return (
    <details>
      <summary>{say.expectations(paired.length, competency.expectations.length)}</summary>
      {paired.map((one) => (
        <div class="crosswalk-pair">
          <p>
            <span class="soft small">{one.at}</span> {one.here}
          </p>
          <p>{one.there}</p>
        </div>
      ))}
    </details>
  )
}

export interface DecidePageView extends CrosswalkPageView {
  /** What was chosen, by the name of its field, where the form comes back. */
  readonly chosen: Readonly<{ [field: string]: string }>
  readonly findings: readonly Finding[]
}

export function DecidePage(page: DecidePageView) {
  const say = words(page.language).crosswalk.page
  const errors = errorsByField(page.findings)
  const row = (pair: PairView) => <Row pair={pair} page={page} error={errors.get(fieldOf(pair))} />
  return (
    <div class="crosswalk">
      <Head page={page}>
        <p class="lede">{say.lede2}</p>
        {page.decided !== null && (
          <p>
            <a href={page.path}>{say.read}</a>
          </p>
        )}
      </Head>
      <ErrorSummary findings={page.findings} language={page.language} />
      <form method="post" action={page.path}>
        <section aria-labelledby="levels">
          <h2 id="levels">{say.levels}</h2>
          <p class="soft">{say.levelsNote}</p>
          <div class="decide-rows">{page.view.levels.map(row)}</div>
        </section>
        <section aria-labelledby="competencies">
          <h2 id="competencies">{say.competencies}</h2>
          <p class="soft">{say.competenciesNote}</p>
          {page.view.competencies.map((one) => (
            <div class="decide-competency">
              {row(one)}
              {one.expectations.length > 0 && (
                <details open={one.expectations.some((each) => errors.has(fieldOf(each)))}>
                  <summary>{say.expectations(one.expectations.filter((each) => isPaired(each, page)).length, one.expectations.length)}</summary>
                  <div class="decide-rows">{one.expectations.map(row)}</div>
                </details>
              )}
            </div>
          ))}
        </section>
        <p class="decide-save">
          <button class="button main" type="submit">
            {say.save}
          </button>
        </p>
      </form>
    </div>
  )
}

export function fieldOf({ thing, id }: Pick<PairView, 'thing' | 'id'>): string {
  return `${thing}.${id}`
}

/** What the select shows: what came back, what was decided, what is suggested; open where there was nothing to choose from. */
function chosenOf(pair: PairView, page: DecidePageView): string {
  const back = page.chosen[fieldOf(pair)]
  if (back !== undefined) return back
  if (pair.decided !== undefined) return pair.decided ?? NOTHING
  return pair.suggested?.id ?? (pair.choices.length > 0 ? NOTHING : '')
}

function isPaired(pair: PairView, page: DecidePageView): boolean {
  return !['', NOTHING].includes(chosenOf(pair, page))
}

function Row({ pair, page, error }: { pair: PairView; page: DecidePageView; error: string | undefined }) {
  const { page: say, likeness } = words(page.language).crosswalk
  const field = fieldOf(pair)
  const chosen = chosenOf(pair, page)
  const isSentence = pair.thing === 'expectations'
  const note = pair.suggested ? say.suggested(likeness[pair.suggested.likeness]) : isSentence && pair.choices.length === 0 ? say.notOffered : say.noneSuggested
  return (
    <div class={error === undefined ? 'decide' : 'decide wrong'}>
      <label for={field}>
        {pair.at !== null && <span class="soft small">{pair.at} </span>}
        {pair.here}
      </label>
      <div>
        <select id={field} name={field} aria-describedby={`${field}-note`} {...(error === undefined ? {} : { 'aria-invalid': 'true' })}>
          {pair.choices.map(({ id, name }) => (
            <option value={id} selected={id === chosen}>
              {name}
            </option>
          ))}
          <option value={NOTHING} selected={chosen === NOTHING}>
            {say.nothing}
          </option>
          <option value="" selected={chosen === ''}>
            {say.open}
          </option>
        </select>
        <p class="small soft" id={`${field}-note`}>
          {error !== undefined && <span class="error">{error} </span>}
          {isSentence && pair.suggested && <span class="there">{pair.choices.find(({ id }) => id === pair.suggested?.id)?.name} </span>}
          {pair.decided === undefined && page.decided !== null ? `${say.open}. ` : ''}
          {note}
        </p>
      </div>
    </div>
  )
}

function Head({ page, children }: { page: CrosswalkPageView; children?: Child }) {
  const say = words(page.language).crosswalk.page
  return (
    <header class="lead">
      <div>
        <p class="eyebrow">
          <a href="/ladders/crosswalks">{say.title}</a>
        </p>
        <h1>{say.heading(page.from, page.to)}</h1>
        {page.decided !== null && <p class="soft">{page.decided}</p>}
      </div>
      {children}
    </header>
  )
}
