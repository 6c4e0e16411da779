// Find my rung within the published page: the questions; the script draws the picture, and nothing leaves the page.

import { words } from '../../../text/text.ts'
import type { RungRow } from '../../rung.ts'
import type { Site, SiteTrack } from './view.ts'

export function RungSection({ site: { view, tracks } }: { site: Site }) {
  const text = words(view.language).ladderExport.site
  const { title, lede, notStored, ...said } = text.rung
  const asked = tracks.filter(({ rung }) => rung.length > 0)
  return (
    <section id="rung" class="scripted" hidden={asked.length === 0} data-words={JSON.stringify(said)}>
      <h2>{title}</h2>
      <p class="lede">{lede}</p>
      <p class="soft">{notStored}</p>
      {asked.length > 1 && (
        <p>
          <label class="pick-track">
            {text.track}
            <select name="rung-track">
              {asked.map(({ id, name }) => (
                <option value={id}>{name}</option>
              ))}
            </select>
          </label>
        </p>
      )}
      {asked.map((track, index) => (
        <Questions track={track} first={index === 0} language={view.language} />
      ))}
      <section class="picture" tabindex={-1} hidden aria-labelledby="picture-title" />
    </section>
  )
}

function Questions({ track, first, language }: { track: SiteTrack; first: boolean; language: string }) {
  const { vocabulary, ladder, ladderExport } = words(language)
  const text = ladderExport.site.rung
  const sides = [...new Set(track.rung.map(({ side }) => side))]
  return (
    <form data-track={track.id} aria-label={vocabulary.tracks[track.id]} hidden={!first}>
      {sides.map((side) => (
        <section data-side={ladder.show.sides[side]}>
          <h3>{ladder.show.sides[side]}</h3>
          {track.rung
            .filter((row) => row.side === side)
            .map((row) => (
              <Question row={row} none={text.none} />
            ))}
        </section>
      ))}
      <div class="foot">
        <button type="submit">{text.see}</button>
        <p class="soft" role="status" />
      </div>
    </form>
  )
}

function Question({ row, none }: { row: RungRow; none: string }) {
  return (
    <fieldset data-row={row.id}>
      <legend dir="auto">
        {row.name}
        {row.summary && (
          <span class="soft" dir="auto">
            {row.summary}
          </span>
        )}
      </legend>
      <div class="options">
        {row.options.map(({ level, sentence }) => (
          <label class="option">
            <input type="radio" name={row.id} value={level.id} />
            <span dir="auto">{sentence}</span>
          </label>
        ))}
        <label class="option none">
          <input type="radio" name={row.id} value="" />
          <span>{none}</span>
        </label>
      </div>
    </fieldset>
  )
}
