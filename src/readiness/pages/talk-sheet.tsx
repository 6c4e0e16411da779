// The sheet for the next talk, on one printed page.

import type { Day } from '../../algorithms/calendar.ts'
import { shortDay } from '../../text/day.ts'
import { words } from '../../text/text.ts'
import type { TalkSheet } from '../talk-sheet.ts'

export interface TalkSheetPageView {
  readonly sheet: TalkSheet
  readonly person: string
  readonly manager: string | undefined
  /** As `Towards Senior`. */
  readonly towards: string
  readonly since: Day
  readonly today: Day
  readonly language: string
}

export function TalkSheetPage({ sheet, person, manager, towards, since, today, language }: TalkSheetPageView) {
  const say = words(language).talkSheet
  return (
    <div class="talk-sheet">
      <header class="lead">
        <div>
          <p class="eyebrow">
            <a href="/readiness">{towards}</a>
          </p>
          <h1>{say.title}</h1>
          <p>
            {say.head(person, manager)} · {shortDay(today, language)}
          </p>
        </div>
        <form class="choices" method="get" action="/readiness/talk">
          <label>
            <span>{say.since}</span>
            <input type="date" name="since" value={since} max={today} />
          </label>
          <button class="button" type="submit">
            {say.show}
          </button>
        </form>
      </header>
      <p class="prose screen-only">
        {say.lead} {say.print}
      </p>
      <section aria-labelledby="news">
        <h2 id="news">{say.news}</h2>
        {sheet.news.length === 0 && <p class="empty">{say.nothingNew}</p>}
        <ul class="plain dated">
          {sheet.news.map(({ day, text }) => (
            <li>
              <span class="soft">{shortDay(day, language, true)}</span> <span>{text}</span>
            </li>
          ))}
        </ul>
        {sheet.more > 0 && <p class="small soft">{say.more(sheet.more)}</p>}
      </section>
      <section aria-labelledby="gap">
        <h2 id="gap">{say.gap}</h2>
        {sheet.gap === null ? (
          <p>{say.noGap}</p>
        ) : (
          <>
            <p class="said">{sheet.gap.sentence}</p>
            <p class="small soft">{sheet.gap.line}</p>
            {sheet.gap.limit !== null && <p class="small">{sheet.gap.limit}</p>}
          </>
        )}
      </section>
      <section aria-labelledby="asks">
        <h2 id="asks">{say.asks}</h2>
        <div class="asks">
          <div>
            <h3>{say.mine}</h3>
            {sheet.ask === null ? <Blank language={language} /> : <p>{sheet.ask}</p>}
          </div>
          <div>
            <h3>{say.yours}</h3>
            <Blank language={language} />
          </div>
        </div>
      </section>
      <p class="small soft">{say.footer}</p>
    </div>
  )
}

/** Room to write by hand. */
function Blank({ language }: { language: string }) {
  return (
    <p class="blank">
      <span class="small soft">{words(language).talkSheet.blank}</span>
    </p>
  )
}
