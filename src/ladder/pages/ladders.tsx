// All ladders: what is in force, what comes next, what is being written, and the ways to begin one.

import { dayIn } from '../../algorithms/calendar.ts'
import { ErrorSummary, fieldsOf, TextField } from '../../platform/fields.tsx'
import type { Finding } from '../../platform/problem.ts'
import { shortDay } from '../../text/day.ts'
import { words } from '../../text/text.ts'
import type { DraftLine, LadderLine, Ladders } from '../versions/versions.ts'
import { versionPath } from './parts.tsx'
import { SearchBox } from './search.tsx'

export interface LaddersView {
  readonly read: Ladders
  /** May begin drafts and choose the ladder in use. */
  readonly writes: boolean
  readonly values: Readonly<{ [field: string]: string | undefined }>
  readonly findings: readonly Finding[]
  readonly language: string
}

export function LaddersPage({ read, writes, values, findings, language }: LaddersView) {
  const say = words(language).ladderVersions
  const ladders = read.ladders.toSorted((a, b) => Number(b.id === read.inUse) - Number(a.id === read.inUse))
  return (
    <div class="ladders">
      <header class="lead">
        <div>
          <p class="eyebrow">
            <a href="/ladder">{words(language).ladderPages.title}</a>
          </p>
          <h1>{say.title}</h1>
          <p class="lede">{say.lede}</p>
        </div>
      </header>
      <SearchBox language={language} />
      <ul class="plain ladder-list">
        {ladders.map((ladder) => (
          <li class="card">
            <OneLadder ladder={ladder} inUse={ladder.id === read.inUse} writes={writes} language={language} />
          </li>
        ))}
      </ul>
      <p>
        <a href="/ladders/crosswalks">{words(language).crosswalk.page.title}</a>
      </p>
      {writes && <Begin ladders={read.ladders} values={values} findings={findings} language={language} />}
    </div>
  )
}

function OneLadder({ ladder, inUse, writes, language }: { ladder: LadderLine; inUse: boolean; writes: boolean; language: string }) {
  const say = words(language).ladderVersions
  const { id, inForce, announced, draft } = ladder
  return (
    <>
      <header>
        <h2>
          {inForce ? (
            <a class="name" href={versionPath(id, inForce.version)}>
              {ladder.name}
            </a>
          ) : (
            ladder.name
          )}{' '}
          {inUse && <span class="tag here">{say.inUse}</span>} {ladder.builtIn && <span class="tag">{say.builtIn}</span>}
        </h2>
        <p class="soft small">
          {id}
          {inUse && ` · ${say.inUseNote}`}
        </p>
      </header>
      <ul class="plain facts-list">
        <li>
          {inForce
            ? `${say.version(inForce.version)}, ${say.inForceSince(shortDay(inForce.effectiveOn ?? inForce.publishedOn, language))}, ${say.fingerprint(inForce.digest)}`
            : say.notInForceYet}
        </li>
        {announced.map((version) => (
          <li>
            <b>{say.announcedTitle}:</b> <a href={versionPath(id, version.version)}>{say.version(version.version)}</a>,{' '}
            {say.announcedFor(shortDay(version.effectiveOn ?? version.publishedOn, language))}
          </li>
        ))}
        {draft && <Draft draft={draft} language={language} />}
      </ul>
      <div class="choices">
        {ladder.versions > 0 && (
          <a class="button" href={`/ladders/${encodeURIComponent(id)}/versions`}>
            {say.versionsOf(ladder.versions)}
          </a>
        )}
        {writes && !ladder.builtIn && !draft && inForce && <BeginNext ladder={id} version={inForce.version} language={language} />}
        {writes && !inUse && inForce && (
          <form method="post" action={`/ladders/${encodeURIComponent(id)}/choose`}>
            <button type="submit" title={say.choose.note}>
              {say.choose.button}
            </button>
          </form>
        )}
      </div>
    </>
  )
}

function Draft({ draft, language }: { draft: DraftLine; language: string }) {
  const say = words(language).ladderVersions
  return (
    <li>
      <b>{say.draft}:</b> <a href={`/ladders/drafts/${draft.id}`}>{say.draftLine(say.states[draft.state], shortDay(dayIn(draft.changedAt), language))}</a>
    </li>
  )
}

/** The button that begins the next version of a ladder. */
export function BeginNext({ ladder, version, language }: { ladder: string; version: string; language: string }) {
  return (
    <form method="post" action="/ladders/drafts">
      <input type="hidden" name="ladder" value={ladder} />
      <input type="hidden" name="version" value={version} />
      <button type="submit">{words(language).ladderVersions.begin.next}</button>
    </form>
  )
}

function Begin({ ladders, values, findings, language }: Pick<LaddersView, 'values' | 'findings' | 'language'> & { ladders: readonly LadderLine[] }) {
  const say = words(language).ladderVersions.begin
  const field = fieldsOf(values, findings, language)
  const builtIn = ladders.find((ladder) => ladder.builtIn)
  return (
    <section class="group" aria-labelledby="begin">
      <h2 id="begin">{say.title}</h2>
      <p class="prose">{say.lede}</p>
      <p class="choices">
        <a class="button" href="/ladders/new">
          {say.empty}
        </a>
        <a class="button" href="/ladders/import">
          {say.import}
        </a>
      </p>
      {builtIn && (
        <form class="card fields" method="post" action="/ladders/drafts">
          <h3>{say.copyOf(builtIn.name)}</h3>
          <p class="prose">{say.copyLede}</p>
          <ErrorSummary findings={findings} language={language} />
          <input type="hidden" name="ladder" value={builtIn.id} />
          <TextField {...field('name')} label={say.name} maxlength={200} />
          <TextField {...field('id')} label={say.id} hint={say.idHint} maxlength={80} />
          <button class="button main" type="submit">
            {say.copy}
          </button>
        </form>
      )}
    </section>
  )
}
