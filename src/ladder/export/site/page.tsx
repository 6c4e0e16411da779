// The page that a company publishes, as one file: style and script within, nothing from another host.

import { raw } from 'hono/html'
import { words } from '../../../text/text.ts'
import type { LevelView } from '../../show.ts'
import { RungSection } from './rung.tsx'
import type { Site, SiteCompetency, SiteExpectation } from './view.ts'

export interface PageParts {
  readonly site: Site
  readonly style: string
  readonly script: string
  /** The content security policy, which names the style and the script by their hashes. */
  readonly policy: string
}

export function SitePage({ site, style, script, policy }: PageParts) {
  const { view, tracks } = site
  const text = words(view.language).ladderExport.site
  return (
    <html lang={view.language}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="content-security-policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{view.title}</title>
        <link rel="icon" href="data:," />
        <style>{raw(style)}</style>
      </head>
      <body class={site.large ? 'large' : undefined}>
        <header class="top">
          <h1 dir="auto">{view.title}</h1>
          {view.summary && (
            <p class="lede" dir="auto">
              {view.summary}
            </p>
          )}
          <p class="soft">
            {view.facts} · {view.fingerprint}
          </p>
          <nav aria-label={text.parts}>
            <a href="#levels">{text.levels}</a>
            <a href="#expectations">{text.expected}</a>
            {tracks.some(({ rung }) => rung.length > 0) && (
              <a href="#rung" class="scripted">
                {text.rung.title}
              </a>
            )}
          </nav>
        </header>
        <main>
          <section id="levels">
            <h2>{text.levels}</h2>
            <ol class="rungs">
              {view.levels.map((level, index) => (
                <Rung level={level} position={view.levels.length - index} language={view.language} />
              ))}
            </ol>
          </section>
          <section id="expectations">
            <h2>{text.expected}</h2>
            <search class="scripted">
              <Tools site={site} />
            </search>
            <nav class="jump" aria-label={text.competencies}>
              {site.competencies.map(({ id, name }) => (
                <a href={`#competency-${id}`} dir="auto">
                  {name}
                </a>
              ))}
            </nav>
            {site.competencies.map((competency) => (
              <Competency competency={competency} language={view.language} />
            ))}
          </section>
          <RungSection site={site} />
        </main>
        <footer>
          <p class="soft">
            <bdi>{view.title}</bdi> · {view.facts} · {view.fingerprint}
          </p>
        </footer>
        <script>{raw(script)}</script>
      </body>
    </html>
  )
}

function Rung({ level, position, language }: { level: LevelView; position: number; language: string }) {
  const text = words(language).ladderExport.site
  return (
    <li id={`level-${level.id}`} data-level={level.id} data-position={position}>
      <div>
        <h3 dir="auto">{level.name}</h3>
        <p class="soft">{level.facts}</p>
      </div>
      <div>
        {level.summary && <p dir="auto">{level.summary}</p>}
        {level.decides.length > 0 && (
          <details>
            <summary>{text.decides}</summary>
            <ul>
              {level.decides.map((decision) => (
                <li dir="auto">{decision}</li>
              ))}
            </ul>
          </details>
        )}
        {level.aliases && (
          <details>
            <summary>{text.alsoCalled}</summary>
            <p dir="auto">{level.aliases}</p>
          </details>
        )}
        <p class="scripted">
          <a href="#expectations" data-read={level.id}>
            {text.read(level.name)}
          </a>
        </p>
      </div>
    </li>
  )
}

/** Without script everything is shown, and there is nothing to choose. */
function Tools({ site: { view, tracks, families } }: { site: Site }) {
  const text = words(view.language).ladderExport.site
  return (
    <form class="tools" data-count={text.count} data-one={text.countOne}>
      <label class="wide">
        {text.search}
        <input type="search" name="search" autocomplete="off" />
      </label>
      <label>
        {text.level}
        <select name="level">
          <option value="">{text.all}</option>
          {view.levels.map(({ id, name }) => (
            <option value={id}>{name}</option>
          ))}
        </select>
      </label>
      {tracks.length > 1 && (
        <label>
          {text.track}
          <select name="track">
            <option value="">{text.both}</option>
            {tracks.map(({ id, name }) => (
              <option value={id}>{name}</option>
            ))}
          </select>
        </label>
      )}
      {families.length > 0 && (
        <label>
          {text.examples}
          <select name="family">
            <option value="">{text.noExamples}</option>
            {families.map(({ id, name }) => (
              <option value={id}>{name}</option>
            ))}
            <option value="*">{text.allExamples}</option>
          </select>
        </label>
      )}
      <p class="count soft" role="status" />
    </form>
  )
}

function Competency({ competency, language }: { competency: SiteCompetency; language: string }) {
  const text = words(language).ladderExport.site
  return (
    <section class="competency" id={`competency-${competency.id}`}>
      <div class="about">
        <p class="soft">{competency.side}</p>
        <h3 dir="auto">{competency.name}</h3>
        {competency.summary && (
          <p class="soft" dir="auto">
            {competency.summary}
          </p>
        )}
      </div>
      <div>
        {competency.rows.map(({ level, levelName, expectations }) => (
          <div class="row" data-level={level}>
            <h4 dir="auto">{levelName}</h4>
            <div>
              {expectations.map((expectation) => (
                <Asked expectation={expectation} text={text} />
              ))}
            </div>
          </div>
        ))}
      </div>
    </section>
  )
}

function Asked({ expectation: { id, sentence, notes, counts, track, examples }, text }: { expectation: SiteExpectation; text: { readonly counts: string } }) {
  return (
    <article id={`expectation-${id}`} data-track={track}>
      <p class="sentence" dir="auto">
        {sentence}
      </p>
      {notes.length > 0 && <p class="soft">{notes.join(', ')}</p>}
      {examples.map((example) => (
        <p class="example" data-family={example.family} dir="auto">
          <b>{example.name}:</b> {example.text}
        </p>
      ))}
      <details>
        <summary>{text.counts}</summary>
        <p class="soft">{counts}</p>
      </details>
    </article>
  )
}
